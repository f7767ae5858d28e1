using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>
/// What moves the programme to its target today, the cheapest first: steps of certified producers without a verified channel, then
/// certificates that end within <see cref="RenewDays"/> days. Only of the places that the person looks after; no contact is named.
/// </summary>
public sealed class ListSteps(ProgrammeSource source, DbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Days before a certificate's end from which on its renewal is a step.</summary>
    public const int RenewDays = 90;

    /// <param name="query">Its day is not asked for: steps are of today.</param>
    /// <param name="only">One kind of step; null = all.</param>
    /// <param name="page">Which rows.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<ListPage<StepToDo>> ExecuteAsync(ProgrammeQuery query, NextStep? only, PageOf page, CancellationToken cancel)
    {
        var all = await AllAsync(query, cancel);
        var found = page.Take(all.Where(s => only is null || s.Near.Step == only).ToList());
        var codes = found.Rows.Select(s => s.Near.Producer.Code).ToList();
        var open = await db.AssignmentsSeenBy(user).AsNoTracking().Where(a => a.ClosedAt == null && codes.Contains(a.ProducerCode))
            .ToDictionaryAsync(a => (a.ProducerCode, a.Step), cancel);
        return found with
        {
            Rows =
            [
                .. found.Rows.Select(s => open.TryGetValue((s.Near.Producer.Code, s.Near.Step), out var given)
                    ? s with { Open = new OpenStep(given.Id, given.AssignedTo, given.DueOn) } : s),
            ],
        };
    }

    internal async Task<IReadOnlyList<StepToDo>> AllAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query with { AsOf = null, KnownAt = null }, clock.VietnamToday(), cancel);
        var day = seen.Day;
        return
        [
            .. GetNearestToTarget.MissingOf(seen.Scoped).Select(p => new StepToDo(GetNearestToTarget.Candidate(day, p), null, null)),
            .. Ending(seen.Scoped).Select(e => new StepToDo(
                new NearProducer(ListedProducer.Of(day, e.Producer), NextStep.Renew, null, null, null), DateOnly.FromDayNumber(e.End - 1), null)),
        ];
    }

    /// <summary>Producers by their product that ends first.</summary>
    private static IEnumerable<(int Producer, int End)> Ending(ScopedDay scoped) => scoped.Valid
        .Select(i => (scoped.Day.Known.Products[i].Producer, scoped.Day.Products[i].End))
        .Where(e => e.End - scoped.Day.Date.DayNumber <= RenewDays)
        .GroupBy(e => e.Producer).Select(g => (g.Key, g.Min(e => e.End))).OrderBy(e => e.Item2);
}

/// <param name="LastDay">Of a renewal: last day of the certificate that ends first.</param>
/// <param name="Open">Somebody has it to do already; null = nobody.</param>
public sealed record StepToDo(NearProducer Near, DateOnly? LastDay, OpenStep? Open);

public sealed record OpenStep(Guid Id, Guid AssignedTo, DateOnly DueOn);
