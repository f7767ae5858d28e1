namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// Certified producers by the best evidence they have of a modern channel; the grades add up to #E. A share "at least stale" or
/// "at least declared" is a running sum from the left.
/// </summary>
public sealed record EvidenceGrades(int Verified, int Stale, int Refused, int InReview, int Declared, int None)
{
    internal static EvidenceGrades Of(ScopedDay day)
    {
        var grades = new int[Enum.GetValues<ParticipationState>().Length];
        foreach (var producer in day.Producers) grades[(int)day.Day.Producers[producer].Channels.Grade]++;
        return new(
            grades[(int)ParticipationState.Verified], grades[(int)ParticipationState.Stale], grades[(int)ParticipationState.Refused],
            grades[(int)ParticipationState.InReview], grades[(int)ParticipationState.Declared], grades[(int)ParticipationState.Ended]);
    }
}
