using Marketplace.SalesChannels.LinkChecks.Fetching;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>What was found at an address. Stored by name.</summary>
public enum LinkOutcome
{
    Ok,

    /// <summary>The page is there and says something else than the one that was accepted.</summary>
    Changed,
    Dead,
    RefusedByRobots,
    NotChecked,
}

/// <summary>Once an address was opened, or meant to be. No check of the register: it decides nothing.</summary>
internal sealed class LinkCheck
{
    public Guid Id { get; init; }

    public required string ParticipationCode { get; init; }

    /// <summary>As the participation named it.</summary>
    public required string Address { get; init; }

    public DateTimeOffset CheckedAt { get; init; }

    public LinkOutcome Outcome { get; init; }

    /// <summary>Null = there was an answer.</summary>
    public FetchFault? Fault { get; init; }

    /// <summary>Of HTTP; 0 = no answer.</summary>
    public int Status { get; init; }

    /// <summary>Of the page's words; null without a page.</summary>
    public string? Hash { get; init; }

    /// <summary>The page was longer than what is read.</summary>
    public bool IsCut { get; init; }

    /// <summary>Where the redirects ended.</summary>
    public required string FinalAddress { get; init; }
}

/// <summary>Where the checks of a participation's address stand.</summary>
internal sealed class LinkWatch
{
    public required string ParticipationCode { get; init; }

    /// <summary>Another one begins anew.</summary>
    public required string Address { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Of the first page seen, or of the last one that an officer has looked at.</summary>
    public string? AcceptedHash { get; set; }

    public string? LastHash { get; set; }

    public int DeadInARow { get; set; }
}

/// <summary>What an officer is to look at. Stored by name.</summary>
public enum LinkFault
{
    Changed,
    Dead,

    /// <summary>Not the page: the last pass of the participation has run out.</summary>
    Stale,
}

/// <summary>A task for the officers of the producer's place: open until one of them has looked, or what was wrong is gone.</summary>
internal sealed class LinkFlag : IPlaced
{
    public Guid Id { get; init; }

    public required string ParticipationCode { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>As it was called then.</summary>
    public required string ProducerName { get; init; }

    /// <summary>Where the producer was when the task was opened. Codes, or "unknown".</summary>
    public required string Area { get; init; }

    public required string Commune { get; init; }

    public LinkFault Fault { get; set; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null = it waits.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Null = it closed by itself.</summary>
    public Guid? ClosedBy { get; set; }

    /// <summary>The officer's.</summary>
    public string Note { get; set; } = "";

    public bool IsSample { get; init; }
}
