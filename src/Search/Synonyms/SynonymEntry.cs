namespace Marketplace.Search.Synonyms;

/// <summary>A row of the synonym table, as staff edit it.</summary>
internal sealed class SynonymEntry
{
    /// <summary>Order in the file.</summary>
    public int Position { get; set; }

    public SynonymKind Kind { get; set; }

    /// <summary>Words or phrases, ";" between.</summary>
    public required string Words { get; set; }

    /// <summary>Only of a one-way row.</summary>
    public string Target { get; set; } = "";

    public SynonymRow Row => new(Kind, Words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Target);
}
