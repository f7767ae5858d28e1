using Marketplace.Catalog.Corrections;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Onboarding;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Reviews;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.LinkChecks;

namespace Marketplace.Monitor.Overview;

/// <param name="Path">Of the list that the number counts.</param>
public sealed record WaitingQueue(string Path, string Words, int Count);

/// <summary>What waits for the officer in hand: each queue of the own places, as long as its list.</summary>
internal sealed class WaitingWork(
    ListSubmittedDrafts drafts, OfficerApplications applications, ListWaitingChannels channels, ListRechecks rechecks, GetOfficerCases cases,
    ListReviewQueue reviews, ListCorrections corrections, ListLinkFlags links)
{
    /// <param name="samples">Whether demonstration data are shown too.</param>
    /// <returns>In the order of the menu.</returns>
    public async Task<IReadOnlyList<WaitingQueue>> CountAsync(bool samples, CancellationToken cancel) =>
    [
        new(Paths.Drafts, QueueWords.NavDrafts, await drafts.CountAsync(cancel)),
        new(Paths.Applications, QueueWords.NavApplications, await applications.CountAsync(cancel)),
        new(Paths.Verification, VerifyWords.Nav, await channels.CountAsync(cancel)),
        new(Paths.Rechecks, StepWords.NavRechecks, await rechecks.CountAsync(samples, cancel)),
        new(Paths.Cases, MonitorWords.NavCases, await cases.CountAsync(cancel)),
        new(Paths.Reviews, MonitorWords.NavReviews, await reviews.CountAsync(cancel)),
        new(Paths.Corrections, MonitorWords.CorrectionsTitle, await corrections.CountAsync(cancel)),
        new(Paths.Links, LinkWords.Nav, await links.CountAsync(cancel)),
    ];
}
