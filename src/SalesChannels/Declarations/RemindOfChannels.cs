using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>By the clock, daily: whoever has a pass that goes stale within two weeks is told, once for each pass.</summary>
internal sealed record RemindOfChannels;

internal sealed class RemindOfChannelsHandler(DbContext db, ProgrammeSource source, TimeProvider clock) : IJobHandler<RemindOfChannels>
{
    public async Task ExecuteAsync(RemindOfChannels job, JobContext context, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var day = (await source.DayAsync(new ProgrammeQuery(Samples: true), now.VietnamDate(), cancel)).Day;
        var due = DueOn(day).ToDictionary(d => d.Code);
        if (due.Count == 0) return;
        var codes = due.Keys.ToList();
        var waiting = await db.Set<ChannelDeclaration>().Where(d => d.DecidedAt == null && codes.Contains(d.ParticipationCode))
            .Select(d => d.ParticipationCode).ToListAsync(cancel);
        var told = await db.Set<ChannelReminder>().AsNoTracking().Where(r => codes.Contains(r.ParticipationCode)).ToListAsync(cancel);
        var samples = await db.Set<ParticipationVersion>().Where(p => p.IsLatest && p.IsSample && codes.Contains(p.Code))
            .Select(p => p.Code).ToListAsync(cancel);
        foreach (var pass in due.Values)
        {
            if (waiting.Contains(pass.Code) || told.Exists(r => r.ParticipationCode == pass.Code && r.PassedOn == pass.PassedOn)) continue;
            db.Add(new ChannelReminder
            {
                ParticipationCode = pass.Code, PassedOn = pass.PassedOn, RemindedAt = now, IsSample = samples.Contains(pass.Code),
            });
            db.Enqueue(new ChannelReminderLetter(pass.Code, pass.GoodUntil));
        }
    }

    private static IEnumerable<DuePass> DueOn(ProgrammeDay day)
    {
        var today = day.Date.DayNumber;
        var found = new List<DuePass>();
        for (var producer = 0; producer < day.Producers.Length; producer++)
            foreach (var p in day.Known.Participations[producer])
            {
                if (p.IsThis || day.Rules[(int)p.Kind] is not { IsModern: true } rule || day.Known.Checks.LatestOn(p.Code, today) is not { Passed: true } pass)
                    continue;
                var left = pass.Day + rule.WindowDays - today;
                var state = ParticipationRule.StateOn(p, day.Known.Checks, rule.WindowDays, today);
                if (left is >= 0 and < ChannelTimes.RemindDays && state == ParticipationState.Verified)
                    found.Add(new(day.Known.Facts.ParticipationCodes[p.Code], DateOnly.FromDayNumber(pass.Day), day.Date.AddDays(left)));
            }
        return found;
    }

    private sealed record DuePass(string Code, DateOnly PassedOn, DateOnly GoodUntil);
}
