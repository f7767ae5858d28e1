using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// A producer's people ask that a participation be looked at: who asked, where the producer was then, who looks at it now and what came of
/// it. The participation itself and what was found are facts of the register; of one participation one declaration waits at a time.
/// </summary>
internal sealed class ChannelDeclaration : IPlaced
{
    public Guid Id { get; set; }

    public required string ParticipationCode { get; set; }

    public required string ProducerCode { get; set; }

    /// <summary>As it was called then.</summary>
    public required string ProducerName { get; set; }

    /// <summary>The account that asked: it never decides.</summary>
    public Guid DeclaredBy { get; set; }

    /// <summary>Of the form that was sent: sent twice it asks once.</summary>
    public Guid FormKey { get; set; }

    public DateTimeOffset DeclaredAt { get; set; }

    /// <summary>Where the producer was when it asked: whose officers look at it. Codes, or "unknown".</summary>
    public required string Area { get; set; }

    public required string Commune { get; set; }

    /// <summary>The officer who looks at it; null = nobody. It lapses, see <see cref="ChannelTimes.ClaimLasts"/>.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>Null = it waits.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    public ChannelDecision? Decision { get; set; }

    /// <summary>Of a refusal.</summary>
    public RefusalReason? Reason { get; set; }

    /// <summary>The officer's, for the producer to read.</summary>
    public string Words { get; set; } = "";

    public bool IsSample { get; set; }

    public List<ChannelEvidence> Evidence { get; set; } = [];

    public bool IsClaimedAt(DateTimeOffset now) => DecidedAt is null && ClaimedBy is not null && ClaimedAt >= now - ChannelTimes.ClaimLasts;
}

/// <summary>Withdrawn: the producer ended the channel before anybody had decided.</summary>
public enum ChannelDecision { Verified, Refused, Withdrawn }

/// <summary>Why an officer refuses a channel. Stored by name.</summary>
public enum RefusalReason { NotReachable, NotOwn, NothingToBuy, EvidenceUnclear, EvidenceOld, WrongKind, OnlyOnce, Else }
