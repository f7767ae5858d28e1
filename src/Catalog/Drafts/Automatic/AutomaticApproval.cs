using Marketplace.Shared;

namespace Marketplace.Catalog.Drafts.Automatic;

/// <summary>A listing that went on sale by the rule, for officers who look afterwards. The numbers are those the rule saw.</summary>
internal sealed class AutomaticApproval : IPlaced
{
    public Guid DraftId { get; init; }

    public required string ProducerCode { get; init; }

    public required string ProductCode { get; init; }

    public required string Area { get; init; }

    public required string Commune { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Listings of the producer that officers approved before.</summary>
    public int ApprovedBefore { get; init; }

    public DateTimeOffset? LookedAt { get; set; }

    public Guid? LookedBy { get; set; }

    /// <summary>Set with <see cref="LookedAt"/>.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    public string TakenBackWhy { get; set; } = "";

    public bool IsSample { get; init; }
}

/// <summary>A producer that an officer took automatic approval from. The row goes when it is given back; the audit keeps both.</summary>
internal sealed class AutomaticStop
{
    public required string ProducerCode { get; init; }

    public required string Why { get; set; }

    public DateTimeOffset At { get; set; }

    public bool IsSample { get; init; }
}

/// <summary>Whether the province approves by the rule at all: one row, none = it does not.</summary>
internal sealed class AutomaticSwitch
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public bool IsOn { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
