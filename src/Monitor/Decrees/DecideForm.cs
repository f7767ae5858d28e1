namespace Marketplace.Monitor.Decrees;

/// <summary>Where producers of split communes lie, said one by one.</summary>
public sealed class DecideForm
{
    public List<DecideRow> Decided { get; set; } = [];

    internal IReadOnlyDictionary<string, string> ByProducer =>
        Decided.DistinctBy(d => d.Producer).ToDictionary(d => d.Producer, d => d.Commune, StringComparer.Ordinal);
}

public sealed class DecideRow
{
    public string Producer { get; set; } = "";

    public string Commune { get; set; } = "";
}
