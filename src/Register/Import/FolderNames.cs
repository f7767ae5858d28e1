using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>Names of a folder that no import reads: a misspelt one would otherwise go unnoticed.</summary>
internal static class FolderNames
{
    private static readonly string[] _tables = [".csv", ".txt", ".xlsx", ".xls", ".xlsm", ".ods", ".tsv", ".numbers", ".zip", ".bak"];

    private static readonly string[] _sheets = [".csv", ".xlsx", ".xls", ".xlsm", ".ods", ".tsv", ".numbers"];

    public static IEnumerable<RowProblem> Unknown(string folder, IReadOnlyCollection<string> files) =>
        from name in Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        where !files.Contains(name)
        let reason = ReasonOf(name, files)
        where reason is not null
        select new RowProblem(name, 1, "-", reason) { IsWarning = true };

    private static Message? ReasonOf(string name, IReadOnlyCollection<string> files)
    {
        var stem = Stem(name);
        if (files.FirstOrDefault(f => IsNearly(Stem(f), stem)) is { } meant && HasTable(name)) return RegisterMessages.NearlyNamed(meant);
        return IsSheet(name) ? RegisterMessages.UnknownFile : null;
    }

    /// <summary>Nobody puts a sheet among the files but to have it read; hidden ones are locks and drafts of programs.</summary>
    private static bool IsSheet(string name) =>
        name[0] is not ('.' or '~') && _sheets.Any(t => name.TrimEnd().EndsWith(t, StringComparison.OrdinalIgnoreCase));

    private static bool HasTable(string name) =>
        _tables.Any(t => name.Contains(t, StringComparison.OrdinalIgnoreCase)) || !name.Contains('.', StringComparison.Ordinal);

    /// <summary>The word before the first dot, number, space or bracket, as letters: "Producers (1).csv.txt" is "producers".</summary>
    private static string Stem(string name) => new([.. name.TrimStart().TakeWhile(c => char.IsLetter(c) || c is '_').Select(char.ToLowerInvariant)]);

    /// <summary>The same word, or one letter more, less or another.</summary>
    private static bool IsNearly(string known, string word)
    {
        if (Math.Abs(known.Length - word.Length) > 1) return false;
        var same = 0;
        while (same < Math.Min(known.Length, word.Length) && known[same] == word[same]) same++;
        var longer = known.Length >= word.Length ? known : word;
        var shorter = known.Length >= word.Length ? word : known;
        if (same == shorter.Length) return true;
        return longer[(same + 1)..] == shorter[(longer.Length == shorter.Length ? same + 1 : same)..];
    }
}
