namespace Marketplace.Shared;

/// <summary>Who is told of what concerns a producer. Accounts knows; other modules ask here.</summary>
public interface IProducerStaff
{
    /// <summary>People of the producer who have the right.</summary>
    Task<IReadOnlyList<ProducerPerson>> ForAsync(string producerCode, ProducerRight right, CancellationToken cancel);

    /// <returns>Null when there is no such account, or it is closed.</returns>
    Task<ProducerPerson?> PersonAsync(Guid account, CancellationToken cancel);

    /// <summary>Makes the account an owner of the producer, in the caller's unit of work.</summary>
    Task AddOwnerAsync(Guid account, string producerCode, bool isSample, CancellationToken cancel);

    /// <summary>The account works for the producer no more, in the caller's unit of work.</summary>
    Task RemoveAsync(Guid account, string producerCode, CancellationToken cancel);
}

/// <param name="Language">"vi" or "en".</param>
/// <param name="IsSample">A demonstration account.</param>
public sealed record ProducerPerson(Guid AccountId, string Email, string Language, bool IsSample);
