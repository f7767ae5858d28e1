namespace Marketplace.Catalog.Producers;

/// <summary>Read record: every version of every type period of a producer, as other modules may read it.</summary>
public sealed record ProducerFact(
    string Code, DateOnly TypeFrom, DateOnly? TypeTo, string Name, ProducerType Type,
    string? CommuneCode, string? LegacyCommuneCode, string? AreaCode,
    DateTimeOffset RecordedAt, bool IsVoid, bool IsLatest, bool IsSample)
{
    /// <summary>Who recorded it, by a stable name; never exported.</summary>
    public string RecordedBy { get; init; } = "";
}
