using Marketplace.SalesChannels.Channels;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// Certified producers without a verified modern channel, those with the least to do first: what would move target T6. For officers: only
/// those of the areas that the person may read. It names no contact.
/// </summary>
public sealed class GetNearestToTarget(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<NearestToTarget> ExecuteAsync(ProgrammeQuery query, PageOf page, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var day = seen.Day;
        var missing = MissingOf(seen.Scoped).ToList();
        return new(TargetFigure.AllOf(seen.Scoped).FirstOrDefault(t => t.Code == "T6"), page.Take(missing, p => Candidate(day, p)));
    }

    internal static IOrderedEnumerable<int> MissingOf(ScopedDay scoped) => scoped.Producers.Where(p => !scoped.Day.Producers[p].Channels.IsVerified)
        .OrderBy(p => StepOf(scoped.Day.Producers[p].Channels)).ThenByDescending(p => scoped.Day.Producers[p].Valid);

    internal static NearProducer Candidate(ProgrammeDay day, int producer)
    {
        var known = day.Known;
        var step = StepOf(day.Producers[producer].Channels);
        foreach (var p in known.Participations[producer])
        {
            if (day.Rules[(int)p.Kind] is not { IsModern: true } rule || !Days.Hold(p.Started, p.Ended, day.Date.DayNumber)) continue;
            if (ParticipationRule.StateOn(p, known.Checks, rule.WindowDays, day.Date.DayNumber) != day.Producers[producer].Channels.Grade) continue;
            var checkedOn = known.Checks.LatestOn(p.Code, day.Date.DayNumber) is { } latest ? DateOnly.FromDayNumber(latest.Day) : (DateOnly?)null;
            return new(ListedProducer.Of(day, producer), step, known.Facts.ParticipationCodes[p.Code], p.Kind, checkedOn);
        }
        return new(ListedProducer.Of(day, producer), step, null, null, null);
    }

    internal static NextStep StepOf(in ProducerChannels channels) => channels switch
    {
        { Declares: false } => NextStep.Declare,
        { Grade: ParticipationState.Stale } => NextStep.CheckAgain,
        { Grade: ParticipationState.InReview } => NextStep.FinishReview,
        { Grade: ParticipationState.Refused } => NextStep.Mend,
        _ => NextStep.Check,
    };
}

/// <param name="Target">T6 in the scope asked for, of what the person may read; null when the plan of the day has none.</param>
public sealed record NearestToTarget(TargetFigure? Target, ListPage<NearProducer> Producers);

/// <param name="Participation">The one that is nearest to counting; null = it has none.</param>
/// <param name="CheckedOn">Its latest decisive check.</param>
public sealed record NearProducer(ListedProducer Producer, NextStep Step, string? Participation, ChannelKind? Kind, DateOnly? CheckedOn);

/// <summary>Least to do first: passed once and only to be checked again, looked at already, to be checked at all, failed, or nothing declared.</summary>
public enum NextStep
{
    CheckAgain,
    FinishReview,
    Check,
    Mend,
    Declare,

    /// <summary>Keeps a producer among those who count: its certificate ends soon. No step of a list of who is missing.</summary>
    Renew,
}
