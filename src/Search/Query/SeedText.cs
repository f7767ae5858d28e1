namespace Marketplace.Search.Query;

/// <summary>Word lists of seed-data/search that every process carries with it, a remark's lines left out.</summary>
internal static class SeedText
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(SeedText).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith("# ", StringComparison.Ordinal))];
    }
}
