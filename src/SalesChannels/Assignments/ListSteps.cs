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
        var scoped = await SeenAsync(query, cancel);
        var all = scoped.Once(OrderedStep.On);
        var found = page.Take(only is null ? all : [.. all.Where(s => s.Step == only)], s => Row(scoped.Day, s));
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

    /// <returns>In the order chosen; null in the place of what is no step today, or not in the person's places.</returns>
    internal async Task<List<StepToDo?>> FindAsync(ProgrammeQuery query, IReadOnlyCollection<ChosenStep> chosen, CancellationToken cancel)
    {
        var scoped = await SeenAsync(query, cancel);
        var codes = scoped.Day.Known.Facts.ProducerCodes;
        var wanted = chosen.ToHashSet();
        var found = scoped.Once(OrderedStep.On).Select(s => (Step: s, Key: new ChosenStep(codes[s.Producer], s.Step))).Where(s => wanted.Contains(s.Key))
            .ToDictionary(s => s.Key, s => Row(scoped.Day, s.Step));
        return [.. chosen.Select(found.GetValueOrDefault)];
    }

    private async Task<ScopedDay> SeenAsync(ProgrammeQuery query, CancellationToken cancel) =>
        (await source.SeenAsync(user, query with { AsOf = null, KnownAt = null }, clock.VietnamToday(), cancel)).Scoped;

    private static StepToDo Row(ProgrammeDay day, OrderedStep step) => step.End is { } end
        ? new(new NearProducer(ListedProducer.Of(day, step.Producer), step.Step, null, null, null), DateOnly.FromDayNumber(end - 1), null)
        : new(GetNearestToTarget.Candidate(day, step.Producer), null, null);
}

/// <summary>A step before its row is made.</summary>
/// <param name="End">Of a renewal: first day without the certificate that ends first.</param>
internal readonly record struct OrderedStep(int Producer, NextStep Step, int? End)
{
    /// <summary>All of the day, in the order of the list.</summary>
    public static IReadOnlyList<OrderedStep> On(ScopedDay scoped) =>
    [
        .. GetNearestToTarget.MissingOf(scoped).Select(p => new OrderedStep(p, GetNearestToTarget.StepOf(scoped.Day.Producers[p].Channels), null)),
        .. Ending(scoped).Select(e => new OrderedStep(e.Producer, NextStep.Renew, e.End)),
    ];

    /// <summary>Producers by their product that ends first.</summary>
    private static IEnumerable<(int Producer, int End)> Ending(ScopedDay scoped) => scoped.Valid
        .Select(i => (scoped.Day.Known.Products[i].Producer, scoped.Day.Products[i].End))
        .Where(e => e.End - scoped.Day.Date.DayNumber <= ListSteps.RenewDays)
        .GroupBy(e => e.Producer).Select(g => (g.Key, g.Min(e => e.End))).OrderBy(e => e.Item2);
}

/// <param name="LastDay">Of a renewal: last day of the certificate that ends first.</param>
/// <param name="Open">Somebody has it to do already; null = nobody.</param>
public sealed record StepToDo(NearProducer Near, DateOnly? LastDay, OpenStep? Open);

public sealed record OpenStep(Guid Id, Guid AssignedTo, DateOnly DueOn);
