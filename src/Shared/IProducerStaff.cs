namespace Marketplace.Shared;

/// <summary>Who is told of what concerns a producer. Accounts knows; other modules ask here.</summary>
public interface IProducerStaff
{
    /// <summary>People of the producer who have the right.</summary>
    Task<IReadOnlyList<ProducerPerson>> ForAsync(string producerCode, ProducerRight right, CancellationToken cancel);
}

/// <param name="Language">"vi" or "en".</param>
/// <param name="IsSample">A demonstration account.</param>
public sealed record ProducerPerson(Guid AccountId, string Email, string Language, bool IsSample);
