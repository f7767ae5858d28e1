namespace Marketplace.Catalog.Products;

/// <summary>Read record: every version of every product, as other modules may read it.</summary>
public sealed record ProductFact(
    string Code, string ProducerCode, string Name, string? SetCode,
    DateTimeOffset RecordedAt, bool IsVoid, bool IsLatest, bool IsSample)
{
    /// <summary>Who recorded it, by a stable name; never exported.</summary>
    public string RecordedBy { get; init; } = "";
}
