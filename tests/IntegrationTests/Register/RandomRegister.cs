namespace Marketplace.IntegrationTests.Register;

/// <summary>
/// A random register in many versions, all of them good: whoever refers to a code finds it in the first part, and type periods only meet.
/// </summary>
internal sealed class RandomRegister
{
    private static readonly string[] _types = ["htx", "dnnvv", "unknown"];

    private readonly Random _random;
    private readonly List<(string File, string Key, int Moment, string Row)> _rows = [];

    public RandomRegister(int seed)
    {
        _random = new Random(seed);
        for (var p = 0; p < 4; p++)
        {
            Versions("producers.csv", $"P{p}-1", (name, at) => $"P{p},{name},{Pick(_types)},,2024-01-01,,,,,,{at}");
            Versions("producers.csv", $"P{p}-2", (name, at) => $"P{p},{name},{Pick(_types)},2024-01-01,,,,,,,{at}");
        }
        for (var i = 0; i < 8; i++) Versions("products.csv", $"HT-{i}", (name, at) => $"HT-{i},P{_random.Next(4)},{name},,\"a, \"\"b\"\"\n{name}\",{at}");
        for (var i = 0; i < 8; i++)
            Versions("certificates.csv", $"C{i}",
            (name, at) => $"C{i},HT-{_random.Next(8)},{_random.Next(3, 6)},,{name},province,,2024-0{_random.Next(1, 9)}-01,,{at}");
    }

    /// <summary>The rows in so many folders, each in random order; the first holds one version of everything.</summary>
    public List<RegisterFolder> Folders(int parts, Func<RegisterFolder> newFolder)
    {
        var seen = new HashSet<string>();
        var dealt = Shuffled(_rows).ConvertAll(row => (Part: seen.Add(row.File + row.Key) ? 0 : _random.Next(parts), row.File, row.Row));
        return [.. Enumerable.Range(0, parts).Select(part => Folder(newFolder(), dealt.Where(d => d.Part == part).Select(d => (d.File, d.Row))))];
    }

    private static RegisterFolder Folder(RegisterFolder folder, IEnumerable<(string File, string Row)> rows)
    {
        var byFile = rows.ToLookup(r => r.File, r => r.Row);
        return folder.WithProducers(byFile["producers.csv"]).WithProducts(byFile["products.csv"]).WithCertificates(byFile["certificates.csv"]);
    }

    /// <summary>One to five versions, no two with the same values; some are void, none of them twice in a row.</summary>
    private void Versions(string file, string key, Func<string, string, string> row)
    {
        var moments = Shuffled(Enumerable.Range(1, 30)).Take(_random.Next(1, 6)).Order().ToList();
        var voided = -1;
        for (var i = 0; i < moments.Count; i++)
        {
            var at = $"2025-01-{moments[i]:00}T0{_random.Next(10)}:00:00.{_random.Next(1, 999):000}+07:00";
            if (i > 0 && voided < 0 && _random.Next(6) == 0) (voided, at) = (i, at + ",yes");
            _rows.Add((file, key, moments[i], row($"{key} bản {i}", at)));
        }
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];

    private List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        _random.Shuffle(array);
        return [.. array];
    }
}
