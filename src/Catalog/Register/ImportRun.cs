namespace Marketplace.Catalog.Register;

/// <summary>One import: the instant at which its undated rows are recorded, whether all of it is demonstration data, and the codes known so far.</summary>
internal sealed record ImportRun(DateTimeOffset Instant, bool IsSample, KnownCodes Known);
