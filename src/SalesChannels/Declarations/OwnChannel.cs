using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>A participation as its producer reads it: where it stands, why, and what to do.</summary>
public sealed record OwnChannel
{
    public required string ProducerCode { get; init; }

    /// <summary>By the computation of the figures, as of today.</summary>
    public required ParticipationFact Fact { get; init; }

    /// <summary>As of the figures, but in review as soon as an officer looks at it.</summary>
    public required ParticipationState State { get; init; }

    public required ChannelStep NextStep { get; init; }

    /// <summary>Last day for the officer's decision; null = nothing waits.</summary>
    public required DateOnly? DecisionDueOn { get; init; }

    /// <summary>Why it was refused, where that was the last decision.</summary>
    public required RefusalReason? Refusal { get; init; }

    /// <summary>The officer's words with it.</summary>
    public required string RefusalWords { get; init; }

    /// <summary>All that was ever laid beside it, the latest first.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>New evidence would help.</summary>
    public bool CanBeSent => NextStep is ChannelStep.Send or ChannelStep.Mend or ChannelStep.CheckAgain;

    internal static OwnChannel Of(StandingParticipation standing, IReadOnlyList<ChannelDeclaration> declarations, DateTimeOffset now)
    {
        var waiting = declarations.FirstOrDefault(d => d.DecidedAt is null);
        var refused = declarations.FirstOrDefault(d => d.DecidedAt is not null) is { Decision: ChannelDecision.Refused } last ? last : null;
        var state = standing.Fact.State;
        return new()
        {
            ProducerCode = standing.Text.ProducerCode,
            Fact = standing.Fact,
            State = waiting is not null && waiting.IsClaimedAt(now) && state is not (ParticipationState.Verified or ParticipationState.Ended)
                ? ParticipationState.InReview : state,
            NextStep = StepOf(standing.Fact, waiting is not null, now.VietnamDate()),
            DecisionDueOn = waiting is null ? null : ChannelTimes.DueOn(waiting.DeclaredAt),
            Refusal = state == ParticipationState.Refused ? refused?.Reason : null,
            RefusalWords = state == ParticipationState.Refused ? refused?.Words ?? "" : "",
            Evidence = [.. declarations.SelectMany(d => d.Evidence.OrderBy(e => e.Position)).Select(EvidenceView.Of)],
        };
    }

    private static ChannelStep StepOf(ParticipationFact fact, bool waits, DateOnly today) => fact switch
    {
        { State: ParticipationState.Ended } => ChannelStep.Over,
        { IsThis: true } => ChannelStep.LeaveToSystem,
        { IsModern: false } => ChannelStep.DeclareOther,
        _ when fact.StartedOn > today => ChannelStep.Begin,
        _ when waits => ChannelStep.Wait,
        { State: ParticipationState.Refused } => ChannelStep.Mend,
        { State: ParticipationState.Stale } => ChannelStep.CheckAgain,
        { State: ParticipationState.Verified } => fact.GoodUntil < today.AddDays(ChannelTimes.RemindDays) ? ChannelStep.CheckAgain : ChannelStep.Nothing,
        _ => ChannelStep.Send,
    };
}

/// <summary>What the producer does next with a channel.</summary>
public enum ChannelStep
{
    Nothing,

    /// <summary>An officer's turn.</summary>
    Wait,

    /// <summary>Nobody was asked to look at it yet.</summary>
    Send,

    /// <summary>Refused: put in order what the officer says.</summary>
    Mend,

    /// <summary>Stale, or soon.</summary>
    CheckAgain,

    /// <summary>It counts from its first day on.</summary>
    Begin,

    /// <summary>This kind does not count.</summary>
    DeclareOther,

    /// <summary>This marketplace's own, checked daily by the program.</summary>
    LeaveToSystem,

    Over,
}

/// <param name="IsPicture">Can be shown on a page; a PDF is opened apart.</param>
/// <param name="Address">Of the web; empty of a private file.</param>
public sealed record EvidenceView(Guid Id, bool IsPicture, string Address)
{
    internal static EvidenceView Of(ChannelEvidence evidence) =>
        new(evidence.Id, evidence.ContentType.StartsWith("image/", StringComparison.Ordinal), evidence.Address);
}
