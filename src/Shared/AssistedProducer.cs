namespace Marketplace.Shared;

/// <summary>The producer for which an officer acts, with its consent.</summary>
/// <param name="Until">From then on no more.</param>
public sealed record AssistedProducer(Guid ConsentId, string Code, string Name, DateTimeOffset Since, DateTimeOffset Until);
