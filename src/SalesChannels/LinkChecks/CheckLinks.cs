using System.Diagnostics;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>Hourly: some of the addresses that were not opened for a week, so that each has its turn within one.</summary>
internal sealed record CheckLinks;

/// <summary>
/// Opens addresses of participations that are not ended, as a stranger would, and keeps what was found. A page that died or changed is a
/// task for officers; nothing here is a check of the register, so nothing is verified or refused by it.
/// </summary>
internal sealed class CheckLinksHandler(
    DbContext db, GuardedFetch fetch, FetchPolicy policy, LinkCheckOptions options, LinkFlags flags, TimeProvider clock) : IJobHandler<CheckLinks>
{
    private const int Fewest = 6, Most = 60, HoursOfAWeek = 168;

    /// <summary>A worker is not held longer; who has not come on comes on in an hour.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _week = TimeSpan.FromDays(7), _soon = TimeSpan.FromDays(1);

    public async Task ExecuteAsync(CheckLinks job, JobContext context, CancellationToken cancel)
    {
        if (!options.IsOn) return;
        var visitor = new PoliteVisitor(fetch, policy);
        var began = Stopwatch.GetTimestamp();
        foreach (var due in await DueAsync(cancel))
        {
            await CheckAsync(due, visitor, cancel);
            if (Stopwatch.GetElapsedTime(began) > _longest) return;
        }
    }

    private async Task<List<DueLink>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = now.VietnamDate();
        var open = db.Set<ParticipationVersion>().Where(p => p.IsLatest && !p.IsVoid && !p.IsSample && p.Platform != ParticipationVersion.ThisMarketplace
            && (p.EndedOn == null || p.EndedOn > today) && (p.Reference.StartsWith("https://") || p.Reference.StartsWith("http://")));
        var some = Math.Clamp(await open.CountAsync(cancel) / HoursOfAWeek + 1, Fewest, Most);
        return await (
            from p in open
            join w in db.Set<LinkWatch>() on p.Code equals w.ParticipationCode into watches
            from w in watches.DefaultIfEmpty()
            where w == null || w.DueAt <= now || w.Address != p.Reference
            orderby w == null descending, w.DueAt, p.Code
            select new DueLink(p.Code, p.ProducerCode, p.Reference, w)).Take(some).ToListAsync(cancel);
    }

    private async Task CheckAsync(DueLink due, PoliteVisitor visitor, CancellationToken cancel)
    {
        var fetched = Uri.TryCreate(due.Address, UriKind.Absolute, out var address)
            ? await visitor.VisitAsync(address, cancel) : Fetched.Not(new Uri("about:blank"), FetchFault.Forbidden);
        var now = clock.GetUtcNow();
        var watch = WatchOf(due);
        var hash = fetched.IsPage ? PageText.HashOf(fetched.Body) : null;
        var outcome = LinkVerdict.Of(fetched, hash, watch.AcceptedHash);
        db.Add(new LinkCheck
        {
            Id = Guid.CreateVersion7(now),
            ParticipationCode = due.Code,
            Address = due.Address,
            CheckedAt = now,
            Outcome = outcome,
            Fault = fetched.Fault,
            Status = fetched.Status,
            Hash = hash,
            IsCut = fetched.IsCut,
            FinalAddress = fetched.Address.AbsoluteUri,
        });
        Advance(watch, outcome, hash);
        watch.DueAt = now + (outcome == LinkOutcome.Dead && watch.DeadInARow < LinkVerdict.DeadBeforeFlag ? _soon : _week);
        if (outcome == LinkOutcome.Ok) await flags.CloseAsync(due.Code, now, cancel);
        // Once in a row of dead ones: an officer who has looked is not asked again.
        else if (outcome == LinkOutcome.Dead && watch.DeadInARow == LinkVerdict.DeadBeforeFlag)
            await flags.OpenAsync(due.Code, due.ProducerCode, LinkFault.Dead, now, cancel);
        else if (outcome == LinkOutcome.Changed) await flags.OpenAsync(due.Code, due.ProducerCode, LinkFault.Changed, now, cancel);
    }

    private LinkWatch WatchOf(DueLink due)
    {
        if (due.Watch is not { } watch) return db.Add(new LinkWatch { ParticipationCode = due.Code, Address = due.Address }).Entity;
        if (watch.Address == due.Address) return watch;
        (watch.Address, watch.AcceptedHash, watch.LastHash, watch.DeadInARow) = (due.Address, null, null, 0);
        return watch;
    }

    private static void Advance(LinkWatch watch, LinkOutcome outcome, string? hash)
    {
        if (hash is not null) (watch.LastHash, watch.AcceptedHash) = (hash, watch.AcceptedHash ?? hash);
        if (outcome == LinkOutcome.Dead) watch.DeadInARow++;
        else if (hash is not null) watch.DeadInARow = 0;
    }

    private sealed record DueLink(string Code, string ProducerCode, string Address, LinkWatch? Watch);
}
