namespace Marketplace.SalesChannels.Programme;

/// <summary>What the reader sees of a participation, weakest first: the best one is the producer's evidence grade.</summary>
public enum ParticipationState
{
    /// <summary>No longer sold there.</summary>
    Ended,

    /// <summary>Entered, not looked at yet, or not begun.</summary>
    Declared,

    /// <summary>Looked at, nothing decided yet.</summary>
    InReview,

    /// <summary>The latest decisive check failed.</summary>
    Refused,

    /// <summary>Passed, but longer ago than the kind's window.</summary>
    Stale,

    /// <summary>Passed within the window.</summary>
    Verified,
}

internal static class ParticipationRule
{
    /// <summary>Counts for T6 on a day exactly when it is Verified and its kind is modern on that day.</summary>
    /// <param name="windowDays">Days for which a pass is good, the last one included.</param>
    public static ParticipationState StateOn(in Participation p, CheckHistory checks, int windowDays, int day)
    {
        if (p.Ended <= day) return ParticipationState.Ended;
        if (p.Started > day) return ParticipationState.Declared;
        if (checks.LatestOn(p.Code, day) is not { } latest)
            return checks.WasCheckedBy(p.Code, day) ? ParticipationState.InReview : ParticipationState.Declared;
        if (!latest.Passed) return ParticipationState.Refused;
        return day - latest.Day <= windowDays ? ParticipationState.Verified : ParticipationState.Stale;
    }
}
