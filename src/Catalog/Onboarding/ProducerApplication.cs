using Marketplace.Catalog.Producers;
using Marketplace.Shared;

namespace Marketplace.Catalog.Onboarding;

/// <summary>
/// Somebody says: this producer of the register is mine, or: here is one that is not in it yet. Until an officer has confirmed it nothing of it
/// is published.
/// </summary>
internal sealed class ProducerApplication : IPlaced
{
    public Guid Id { get; init; }

    /// <summary>Who applies, and becomes owner.</summary>
    public Guid AccountId { get; init; }

    public ApplicationKind Kind { get; init; }

    /// <summary>Of the register; of a new one the code that it will have there.</summary>
    public required string ProducerCode { get; init; }

    public required string Name { get; set; }

    public ProducerType Type { get; set; }

    /// <summary>One of the 69; empty = not said.</summary>
    public string CommuneCode { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Tax code or number of the registration.</summary>
    public string RegistrationNo { get; set; } = "";

    /// <summary>What the applicant is to the producer, in own words.</summary>
    public string Words { get; set; } = "";

    /// <summary>Reporting area, or "unknown": whose officers look at it.</summary>
    public string Area { get; set; } = "";

    /// <summary>Commune of today, or "unknown".</summary>
    public string Commune { get; set; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public ApplicationDecision? Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>What the officer wrote.</summary>
    public string DecisionWords { get; set; } = "";

    public bool IsSample { get; init; }

    public List<ApplicationPaper> Papers { get; } = [];

    public ApplicationState State => Decision switch
    {
        ApplicationDecision.Verified => ApplicationState.Verified,
        ApplicationDecision.Declined => ApplicationState.Declined,
        ApplicationDecision.MoreAsked when SubmittedAt is null || SubmittedAt <= DecidedAt => ApplicationState.MoreAsked,
        _ => SubmittedAt is null ? ApplicationState.Draft : ApplicationState.Submitted,
    };
}

/// <summary>Stored by name.</summary>
public enum ApplicationKind { Claim, New }

/// <summary>Stored by name.</summary>
public enum ApplicationDecision { Verified, MoreAsked, Declined }

/// <summary>Computed from what is there, never stored.</summary>
public enum ApplicationState { Draft, Submitted, MoreAsked, Verified, Declined }

/// <summary>A paper that shows who the producer is: private, one file of Media.</summary>
internal sealed class ApplicationPaper
{
    public Guid ApplicationId { get; init; }

    public int Position { get; init; }

    public Guid FileId { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public bool IsSample { get; init; }
}

/// <summary>A producer whom an officer stopped: nothing of it is on sale until it is put back.</summary>
internal sealed class ProducerStanding
{
    public required string ProducerCode { get; init; }

    public DateTimeOffset? SuspendedAt { get; set; }

    public string Why { get; set; } = "";

    public bool IsSample { get; init; }
}
