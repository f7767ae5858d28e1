using Sylvan.Data.Csv;

namespace Marketplace.Benchmarks.Register;

/// <summary>A kind of specialty with the pack it is sold in and the span of its price in đồng.</summary>
internal sealed record Kind(string Set, string Name, string Picture, string Pack, int NetQuantity, string NetUnit, int PriceFrom, int PriceTo);

/// <summary>A commune of today, the one of the plan period that became it, and that one's district.</summary>
internal sealed record Place(string Commune, string OldCommune, string District, string Name);

/// <summary>What names are put together from.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string[]> _words;

    private Vocabulary(string seedFolder)
    {
        Kinds = [.. Rows("kinds.csv").Select(r => new Kind(r[0], r[1], r[2], r[3], Number(r[4]), r[5], Number(r[6]), Number(r[7])))];
        _words = Rows("words.csv").ToDictionary(r => r[0], r => r[1].Split(';'));
        using var map = File.OpenText(Path.Combine(seedFolder, "geo", "map-old216-to-new69.csv"));
        Places = [.. Rows(map, "new_code", "old_code", "old_district_code", "new_name")
            .Select(r => new Place(r[0], r[1], r[2], r[3][(r[3].IndexOf(' ') + 1)..]))];
    }

    public IReadOnlyList<Kind> Kinds { get; }

    public IReadOnlyList<Place> Places { get; }

    public static Vocabulary Load(string seedFolder) => new(seedFolder);

    public string One(string kind, Random random) => Pick(_words[kind], random);

    public static T Pick<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string resource)
    {
        using var text = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream(resource)!);
        return Rows(text);
    }

    private static List<string[]> Rows(TextReader text, params string[] columns)
    {
        using var csv = CsvDataReader.Create(text);
        var at = columns.Length == 0 ? [.. Enumerable.Range(0, csv.FieldCount)] : columns.Select(csv.GetOrdinal).ToArray();
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. at.Select(csv.GetString)]);
        return rows;
    }
}
