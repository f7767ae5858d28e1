using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>By the clock, daily: each pass that has run out is a task, once; tasks of what was looked at again, or has ended, close.</summary>
internal sealed record FlagStaleChannels;

internal sealed class FlagStaleChannelsHandler(DbContext db, ProgrammeSource source, LinkFlags flags, TimeProvider clock) : IJobHandler<FlagStaleChannels>
{
    public async Task ExecuteAsync(FlagStaleChannels job, JobContext context, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var day = (await source.DayAsync(new ProgrammeQuery(Samples: true), now.VietnamDate(), cancel)).Day;
        var (stale, going) = Look(day);
        foreach (var flag in await db.Set<LinkFlag>().Where(f => f.ClosedAt == null).ToListAsync(cancel))
            if (!going.Contains(flag.ParticipationCode) || flag.Fault == LinkFault.Stale && !stale.ContainsKey(flag.ParticipationCode)) flag.ClosedAt = now;
        var told = (await db.Set<LinkFlag>().Where(f => f.Fault == LinkFault.Stale).GroupBy(f => f.ParticipationCode)
            .Select(g => new { Code = g.Key, At = g.Max(f => f.OpenedAt) }).ToListAsync(cancel)).ToDictionary(t => t.Code, t => t.At.VietnamDate());
        foreach (var (code, pass) in stale)
            if (!told.TryGetValue(code, out var on) || on <= pass.GoodUntil) await flags.OpenAsync(code, pass.Producer, LinkFault.Stale, now, cancel);
    }

    /// <returns>Stale ones of modern kinds, and all that go on.</returns>
    private static (Dictionary<string, StalePass> Stale, HashSet<string> Going) Look(ProgrammeDay day)
    {
        var (today, facts) = (day.Date.DayNumber, day.Known.Facts);
        var (stale, going) = (new Dictionary<string, StalePass>(), new HashSet<string>());
        for (var producer = 0; producer < day.Producers.Length; producer++)
            foreach (var p in day.Known.Participations[producer])
            {
                if (p.Ended <= today) continue;
                var code = facts.ParticipationCodes[p.Code];
                going.Add(code);
                if (p.IsThis || day.Rules[(int)p.Kind] is not { IsModern: true } rule || day.Known.Checks.LatestOn(p.Code, today) is not { } pass) continue;
                if (ParticipationRule.StateOn(p, day.Known.Checks, rule.WindowDays, today) == ParticipationState.Stale)
                    stale.Add(code, new(facts.ProducerCodes[producer], DateOnly.FromDayNumber(pass.Day + rule.WindowDays)));
            }
        return (stale, going);
    }

    private sealed record StalePass(string Producer, DateOnly GoodUntil);
}
