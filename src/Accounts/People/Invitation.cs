using Marketplace.Shared;

namespace Marketplace.Accounts.People;

/// <summary>An owner asks somebody to work for the producer: by letter, for seven days, once.</summary>
internal sealed class Invitation
{
    public Guid Id { get; init; }

    public required string ProducerCode { get; init; }

    public required string ProducerName { get; init; }

    /// <summary>Normalised; only an account with this address can take it.</summary>
    public required string Email { get; init; }

    public ProducerRole Role { get; init; }

    /// <summary>SHA-256 of the letter's code: who reads the table cannot take the place.</summary>
    public required string CodeHash { get; init; }

    public Guid InvitedBy { get; init; }

    public DateTimeOffset SentAt { get; init; }

    /// <summary>Taken or taken back.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public Guid? TakenBy { get; set; }

    public bool IsSample { get; init; }
}
