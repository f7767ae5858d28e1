using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Programme;

/// <summary>A participation with its evidence and checks, and what they make of it on the day.</summary>
public sealed record ParticipationFact
{
    public required string Code { get; init; }

    public required ChannelKind Kind { get; init; }

    public required string Platform { get; init; }

    /// <summary>On this marketplace.</summary>
    public required bool IsThis { get; init; }

    public required string Reference { get; init; }

    public required DateOnly? StartedOn { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required bool IsSample { get; init; }

    public required ParticipationState State { get; init; }

    public required bool IsModern { get; init; }

    /// <summary>Last day on which the latest pass is good; null without one.</summary>
    public required DateOnly? GoodUntil { get; init; }

    /// <summary>What an officer accepts as evidence of this kind of channel; empty = nothing is decided about it.</summary>
    public required string EvidenceRuleVi { get; init; }

    /// <summary>Latest first; also those after the day, which decide nothing yet.</summary>
    public required IReadOnlyList<CheckFact> Checks { get; init; }

    /// <summary>It is among those that verify the producer for T6.</summary>
    public bool Counts => IsModern && State == ParticipationState.Verified;

    internal static ParticipationFact Of(ProgrammeDay day, Participation p, ParticipationVersion text, IReadOnlyList<CheckVersion> checks)
    {
        var rule = day.Rules[(int)p.Kind];
        return new()
        {
            Code = text.Code,
            Kind = p.Kind,
            Platform = text.Platform,
            IsThis = p.IsThis,
            Reference = text.Reference,
            StartedOn = GetProducerFacts.DateOf(p.Started),
            EndedOn = text.EndedOn,
            RecordedAt = text.RecordedAt,
            IsSample = text.IsSample,
            State = ParticipationRule.StateOn(p, day.Known.Checks, rule?.WindowDays ?? 0, day.Date.DayNumber),
            IsModern = rule is { IsModern: true },
            GoodUntil = GoodUntilOf(day, p),
            EvidenceRuleVi = rule?.EvidenceRuleVi ?? "",
            Checks =
            [
                .. checks.Where(c => c.ParticipationCode == text.Code).OrderByDescending(c => c.CheckedOn).ThenByDescending(c => c.RecordedAt)
                    .Select(c => new CheckFact(c.CheckedOn, c.Result, c.Checker, c.RecordedAt, IsDecisive(p, c))),
            ],
        };
    }

    private static DateOnly? GoodUntilOf(ProgrammeDay day, Participation p) =>
        day.Known.Checks.LatestOn(p.Code, day.Date.DayNumber) is { Passed: true } pass && day.Rules[(int)p.Kind] is { } rule
            ? DateOnly.FromDayNumber(pass.Day).AddDays(rule.WindowDays) : null;

    private static bool IsDecisive(Participation p, CheckVersion check) =>
        check.Result != CheckResult.Unknown && (p.IsThis || check.Checker != CheckVersion.SystemChecker);
}

/// <param name="IsDecisive">Pass or fail, and not the system's word on somebody else's channel.</param>
public sealed record CheckFact(DateOnly CheckedOn, CheckResult Result, string Checker, DateTimeOffset RecordedAt, bool IsDecisive);
