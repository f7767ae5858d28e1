using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Programme;

/// <summary>A participation with its evidence and checks, and what they make of it on the day.</summary>
/// <param name="Counts">It is among those that verify the producer for T6.</param>
/// <param name="GoodUntil">Last day on which the latest pass is good; null without one.</param>
/// <param name="Checks">Latest first; also those after the day, which decide nothing yet.</param>
public sealed record ParticipationFact(
    string Code, ChannelKind Kind, string Platform, string Reference, DateOnly? StartedOn, DateOnly? EndedOn, DateTimeOffset RecordedAt, bool IsSample,
    ParticipationState State, bool IsModern, bool Counts, DateOnly? GoodUntil, IReadOnlyList<CheckFact> Checks)
{
    internal static ParticipationFact Of(ProgrammeDay day, Participation p, ParticipationVersion text, IReadOnlyList<CheckVersion> checks)
    {
        var (rule, date) = (day.Rules[(int)p.Kind], day.Date.DayNumber);
        var state = ParticipationRule.StateOn(p, day.Known.Checks, rule?.WindowDays ?? 0, date);
        var isModern = rule is { IsModern: true };
        return new(
            text.Code, p.Kind, text.Platform, text.Reference, GetProducerFacts.DateOf(p.Started), text.EndedOn, text.RecordedAt, text.IsSample,
            state, isModern, isModern && state == ParticipationState.Verified,
            day.Known.Checks.LatestOn(p.Code, date) is { Passed: true } pass && rule is not null ? DateOnly.FromDayNumber(pass.Day).AddDays(rule.WindowDays) : null,
            [.. checks.Where(c => c.ParticipationCode == text.Code).OrderByDescending(c => c.CheckedOn).ThenByDescending(c => c.RecordedAt)
                .Select(c => new CheckFact(c.CheckedOn, c.Result, c.Checker, c.RecordedAt, c.Result != CheckResult.Unknown && (p.IsThis || c.Checker != CheckVersion.SystemChecker)))]);
    }
}

/// <param name="IsDecisive">Pass or fail, and not the system's word on somebody else's channel.</param>
public sealed record CheckFact(DateOnly CheckedOn, CheckResult Result, string Checker, DateTimeOffset RecordedAt, bool IsDecisive);
