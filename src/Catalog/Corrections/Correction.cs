using Marketplace.Shared;

namespace Marketplace.Catalog.Corrections;

/// <summary>What a reader says is wrong here, until an officer of the place has looked at it and after.</summary>
internal sealed class Correction : IPlaced
{
    /// <summary>The key of the form that was sent: the same form sent twice is one report.</summary>
    public Guid Id { get; init; }

    public SubjectKind Kind { get; init; }

    /// <summary>Code of what it is about; empty when that is none of ours.</summary>
    public required string Code { get; init; }

    /// <summary>What that was called then, or what the reader typed.</summary>
    public required string Name { get; init; }

    /// <summary>Reporting area on the day of the report, or "unknown": a report without a place is the whole province's.</summary>
    public required string Area { get; init; }

    /// <summary>Commune of today, or "unknown".</summary>
    public required string Commune { get; init; }

    public required string Wrong { get; init; }

    /// <summary>How the reader can be asked back, as typed. Emptied when the report is settled.</summary>
    public required string Contact { get; set; }

    public DateTimeOffset ReportedAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }

    public Guid? SettledBy { get; set; }

    /// <summary>What was done, in the officer's words.</summary>
    public string Settlement { get; set; } = "";

    public bool IsSample { get; init; }
}

/// <summary>What a report is about. Stored by name.</summary>
public enum SubjectKind { Other, Product, Producer, Certificate }
