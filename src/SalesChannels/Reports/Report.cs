using Marketplace.Shared;

namespace Marketplace.SalesChannels.Reports;

/// <summary>
/// A report of the programme as it was drawn up: figures and lists of one day as known at one instant. They are written once; what follows
/// is who signed or withdrew it. The database itself keeps a signed one as it is.
/// </summary>
internal sealed class Report : IPlaced
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public DateOnly AsOf { get; init; }

    /// <summary>Facts recorded later are not in it; inclusive.</summary>
    public DateTimeOffset KnownAt { get; init; }

    /// <summary>Whose it is: the area of the plan asked for, or that of the commune; empty = the whole province's.</summary>
    public string Area { get; init; } = "";

    /// <summary>Empty unless it is a commune's.</summary>
    public string Commune { get; init; } = "";

    /// <summary>Code of the plan whose targets were asked for; null = those in force on the day.</summary>
    public string? Plan { get; init; }

    public int DefinitionVersion { get; init; }

    /// <summary><see cref="ReportContent"/> as JSON, byte by byte what the hash is of.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content in UTF-8, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset DrawnAt { get; init; }

    /// <summary>Null = drawn up by the clock.</summary>
    public Guid? DrawnBy { get; init; }

    public string DrawnByName { get; init; } = "";

    /// <summary>The form it came from: sent twice it is one report.</summary>
    public Guid FormKey { get; init; }

    /// <summary>First day of the month that the clock drew it up for; null = a person's.</summary>
    public DateOnly? Month { get; init; }

    public ReportState State { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Who signed or withdrew it.</summary>
    public Guid? SettledBy { get; set; }

    public string SettledByName { get; set; } = "";

    public bool IsSample { get; init; }
}

/// <summary>Stored by name. A signed one is locked for ever.</summary>
public enum ReportState { Drawn, SignedOff, Withdrawn }
