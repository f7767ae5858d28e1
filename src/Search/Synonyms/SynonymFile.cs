using System.Globalization;
using Marketplace.Search.Query;
using Sylvan.Data.Csv;

namespace Marketplace.Search.Synonyms;

/// <summary>The table as a file: header kind,words,target; kind equal or oneway, words with ";" between.</summary>
internal static class SynonymFile
{
    private const int LongestPhrase = 8;

    public static (IReadOnlyList<SynonymEntry> Rows, IReadOnlyList<string> Problems) Read(TextReader file)
    {
        var rows = new List<SynonymEntry>();
        var problems = new List<string>();
        using var csv = CsvDataReader.Create(file, new CsvDataReaderOptions { HasHeaders = true });
        string[] header = ["kind", "words", "target"];
        var missing = header.Where(name => !Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).Contains(name, StringComparer.Ordinal)).ToList();
        if (missing.Count > 0) return (rows, [$"1: {string.Join(", ", missing)}: column is missing"]);
        while (csv.Read())
        {
            var (kind, words, target) = (csv.GetString(csv.GetOrdinal("kind")).Trim(), csv.GetString(csv.GetOrdinal("words")).Trim(),
                csv.GetString(csv.GetOrdinal("target")).Trim());
            if (kind.Length + words.Length + target.Length == 0) continue;
            if (Problem(kind, words, target) is { } problem) problems.Add(string.Create(CultureInfo.InvariantCulture, $"{csv.RowNumber + 1}: {problem}"));
            else rows.Add(new SynonymEntry
            {
                Position = rows.Count, Kind = kind == "oneway" ? SynonymKind.OneWay : SynonymKind.Equal, Words = words,
                Target = target
            });
        }
        return (rows, problems);
    }

    public static void Write(TextWriter file, IEnumerable<SynonymEntry> rows)
    {
        file.Write("kind,words,target\n");
        foreach (var row in rows) file.Write($"{(row.Kind == SynonymKind.OneWay ? "oneway" : "equal")},{Quoted(row.Words)},{Quoted(row.Target)}\n");
    }

    private static string? Problem(string kind, string words, string target)
    {
        if (kind is not ("equal" or "oneway")) return $"kind: \"{kind}\" is neither equal nor oneway";
        var phrases = words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (phrases.Length == 0) return "words: empty";
        if (kind == "equal" && phrases.Length < 2) return "words: an equal row needs two or more, \";\" between";
        if (kind == "equal" && target.Length > 0) return "target: only a oneway row has one";
        if (kind == "oneway" && target.Length == 0) return "target: a oneway row needs one";
        return phrases.Append(target).FirstOrDefault(p => p.Length > 0 && Words.Of(p).Count is 0 or > LongestPhrase) is { } bad
            ? $"words: \"{bad}\" has no word or more than {LongestPhrase}" : null;
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
