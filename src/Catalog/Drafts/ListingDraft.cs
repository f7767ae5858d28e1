using Marketplace.Shared;

namespace Marketplace.Catalog.Drafts;

/// <summary>
/// A listing as its producer writes it, until an officer has looked at it, and one version of what buyers saw for ever after. Of one product
/// at most one is open.
/// </summary>
internal sealed class ListingDraft : IPlaced
{
    public Guid Id { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>The product that it puts on sale or changes; null = a new one, which gets its code when it is published.</summary>
    public string? ProductCode { get; set; }

    public DraftState State { get; set; }

    public required DraftContent Content { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset EditedAt { get; set; }

    public DraftWriters Writers { get; set; } = new();

    public DateTimeOffset? SubmittedAt { get; set; }

    public Guid? SubmittedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Null also where nobody had to look: <see cref="ReviewRules"/>, <see cref="Automatic.AutomaticRule"/>.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Reporting area of the producer when it was submitted, or "unknown": whose officers look at it.</summary>
    public string Area { get; set; } = "";

    /// <summary>Commune of today, or "unknown".</summary>
    public string Commune { get; set; } = "";

    /// <summary>By a demonstration account or for a demonstration producer: all that comes of it is marked, and goes with the samples.</summary>
    public bool IsSample { get; init; }

    public List<DraftNote> Notes { get; } = [];

    public DraftNote Note(DraftAct act, Guid? by, DateTimeOffset at, DraftReason? reason = null, string words = "")
    {
        var note = new DraftNote
        {
            Id = Guid.CreateVersion7(at), DraftId = Id, Act = act, By = by, At = at, Reason = reason, Words = words, IsSample = IsSample,
        };
        Notes.Add(note);
        return note;
    }
}

/// <summary>What happened to a draft and what was said of it: its thread.</summary>
internal sealed class DraftNote
{
    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    public DraftAct Act { get; init; }

    /// <summary>Null = nobody had to.</summary>
    public Guid? By { get; init; }

    public DateTimeOffset At { get; init; }

    public DraftReason? Reason { get; init; }

    public string Words { get; init; } = "";

    public bool IsSample { get; init; }
}

/// <summary>Stored by name.</summary>
public enum DraftAct { Submitted, TakenBack, ChangesAsked, Declined, Approved, PublishedAtOnce, Dropped, ApprovedByRule, RuleTakenBack }

/// <summary>Why a listing is sent back or refused, as the law on e-commerce asks a platform to say (NĐ 85/2021/NĐ-CP). Stored by name.</summary>
public enum DraftReason { Photo, Name, Claim, Label, Document, Price, Certificate, Duplicate, Forbidden, Other }
