using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>
/// A step that an officer gave an officer to do until a day: what brings a producer to the target, or keeps it there. Of one producer each
/// step is open once at a time. It decides no figure: these come from facts alone, and facts close it (<see cref="SettleAssignments"/>).
/// </summary>
internal sealed class StepAssignment : IPlaced
{
    public Guid Id { get; set; }

    /// <summary>Of the form that was sent: sent twice it assigns once.</summary>
    public Guid FormKey { get; set; }

    public required string ProducerCode { get; set; }

    /// <summary>As it was called then.</summary>
    public required string ProducerName { get; set; }

    /// <summary>Where the producer was then. Codes, or "unknown".</summary>
    public required string Area { get; set; }

    public required string Commune { get; set; }

    public NextStep Step { get; set; }

    /// <summary>The one that is nearest to counting; empty = it has none, or the step is about a certificate.</summary>
    public string ParticipationCode { get; set; } = "";

    public Guid AssignedTo { get; set; }

    public Guid AssignedBy { get; set; }

    public DateTimeOffset AssignedAt { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly DueOn { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Null = open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public AssignmentOutcome? Outcome { get; set; }

    /// <summary>Of who was to do it, when facts do not say it.</summary>
    public string Words { get; set; } = "";

    public bool IsSample { get; set; }
}

/// <summary>Done: facts say so. Said: the one who was to do it says so. Withdrawn: by who assigned it.</summary>
public enum AssignmentOutcome { Done, Said, Withdrawn }
