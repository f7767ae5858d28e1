namespace Marketplace.Catalog.Register;

/// <summary>One import: the instant at which its undated rows are recorded, and the codes known so far.</summary>
internal sealed record ImportRun(DateTimeOffset Instant, KnownCodes Known);
