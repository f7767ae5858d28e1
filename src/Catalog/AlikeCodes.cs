using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog;

/// <summary>
/// Codes that a reader means who writes them in other letters: in any case, with marks or without, with their signs or without. Asked only
/// where no code is exactly what was typed, as the database must look at every code there is.
/// </summary>
internal static class AlikeCodes
{
    private const int Shortest = 2, MostTyped = 8;

    /// <summary>Letters that a mark may stand on; in the pattern any sign may stand for them, and what was found is looked at again.</summary>
    private const string Marked = "adeiouy";

    /// <param name="typed">What may be a code, longest first; the last few are looked for.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(IQueryable<string> codes, IEnumerable<string> typed, CancellationToken cancel)
    {
        var sought = typed.Select(Plain).Where(t => t.Length is >= Shortest and < Slug.Longest).Distinct().TakeLast(MostTyped).ToHashSet();
        if (sought.Count == 0) return [];
        var patterns = sought.Select(Pattern).ToArray();
        // The database writes them small, so no culture is asked.
#pragma warning disable CA1304, CA1311
        var found = await codes
            .Where(code => patterns.Any(pattern => EF.Functions.Like(
                code.Replace("-", "").Replace(" ", "").Replace(".", "").Replace("/", "").Replace("_", "").ToLower(), pattern)))
            .Distinct().ToListAsync(cancel);
#pragma warning restore CA1304, CA1311
        return found.FindAll(code => sought.Contains(Plain(code)));
    }

    /// <summary>Letters and figures alone, small and without marks.</summary>
    public static string Plain(string code) => Slug.WordsOf(code).Replace("-", "", StringComparison.Ordinal);

    private static string Pattern(string plain) => string.Concat(plain.Select(c => Marked.Contains(c) ? '_' : c));
}
