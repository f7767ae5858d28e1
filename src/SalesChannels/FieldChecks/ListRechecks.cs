using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.FieldChecks;

/// <summary>
/// Modern channels of certified producers whose pass is stale or goes stale within <see cref="ChannelTimes.RemindDays"/> days, the oldest
/// first: whether somebody declared them here or a file brought them. Only of the places that the person looks after.
/// </summary>
public sealed class ListRechecks(ProgrammeSource source, DbContext db, ICurrentUser user, TimeProvider clock)
{
    public async Task<ListPage<Recheck>> ExecuteAsync(bool samples, PageOf page, CancellationToken cancel)
    {
        var scoped = await SeenAsync(samples, cancel);
        var found = page.Take(scoped.Once(DuePass.On));
        return new ListPage<Recheck>(found.Total, found.Page, await RowsAsync(db, scoped, found.Rows, cancel));
    }

    public async Task<int> CountAsync(bool samples, CancellationToken cancel) => (await SeenAsync(samples, cancel)).Once(DuePass.On).Count;

    private async Task<ScopedDay> SeenAsync(bool samples, CancellationToken cancel) =>
        (await source.SeenAsync(user, new ProgrammeQuery(Samples: samples), clock.VietnamToday(), cancel)).Scoped;

    internal static async Task<IReadOnlyList<Recheck>> RowsAsync(DbContext db, ScopedDay scoped, IReadOnlyList<DuePass> due, CancellationToken cancel)
    {
        var codes = due.Select(d => d.Code).ToList();
        var texts = await db.Set<ParticipationVersion>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid && codes.Contains(p.Code))
            .Select(p => new { p.Code, p.Platform, p.IsSample }).ToListAsync(cancel);
        return
        [
            .. due.Select(d => new Recheck(
                d.Code, ListedProducer.Of(scoped.Day, d.Producer), d.Kind, texts.Find(t => t.Code == d.Code)?.Platform ?? "", d.GoodUntil,
                d.GoodUntil < scoped.Day.Date, texts.Exists(t => t.Code == d.Code && t.IsSample))),
        ];
    }
}

/// <param name="GoodUntil">Last day on which the latest pass is good.</param>
/// <param name="IsStale">That day is over: it counts no more.</param>
public sealed record Recheck(
    string Code, ListedProducer Producer, ChannelKind Kind, string Platform, DateOnly GoodUntil, bool IsStale, bool IsSample);

internal sealed record DuePass(int Producer, string Code, ChannelKind Kind, DateOnly GoodUntil)
{
    /// <summary>The oldest first. This marketplace's own are checked by the program.</summary>
    public static IReadOnlyList<DuePass> On(ScopedDay scoped)
    {
        var day = scoped.Day;
        var found = new List<DuePass>();
        foreach (var producer in scoped.Producers)
            foreach (var p in day.Known.Participations[producer])
            {
                if (p.IsThis || day.Rules[(int)p.Kind] is not { IsModern: true } rule || !Days.Hold(p.Started, p.Ended, day.Date.DayNumber)) continue;
                if (day.Known.Checks.LatestOn(p.Code, day.Date.DayNumber) is not { Passed: true } pass) continue;
                var until = DateOnly.FromDayNumber(pass.Day + rule.WindowDays);
                if (until < day.Date.AddDays(ChannelTimes.RemindDays)) found.Add(new(producer, day.Known.Facts.ParticipationCodes[p.Code], p.Kind, until));
            }
        return [.. found.OrderBy(d => d.GoodUntil).ThenBy(d => d.Code, StringComparer.Ordinal)];
    }
}
