using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// What checks decide, participation by participation. Pass and fail are decisive, the system's own only on this marketplace. Of several
/// on one day the one recorded last decides; recorded at the same instant, fail beats pass.
/// </summary>
internal sealed class CheckHistory
{
    private readonly Grouped<Decision> _decisions;
    private readonly int[] _firstChecked;

    /// <param name="checks">Known ones in order of participation and day.</param>
    public CheckHistory(List<ParticipationCheck> checks, List<Participation> participations, int codes)
    {
        var onThis = new bool?[codes];
        foreach (var p in participations) onThis[p.Code] = p.IsThis;
        _firstChecked = new int[codes];
        Array.Fill(_firstChecked, Days.Never);
        var decisions = new List<Decision>(checks.Count);
        foreach (var check in checks)
        {
            if (check.Participation == Codes.Nowhere || onThis[check.Participation] is not { } isThis) continue;
            _firstChecked[check.Participation] = Math.Min(_firstChecked[check.Participation], check.Day);
            if (check.Result == CheckResult.Unknown || check.BySystem && !isThis) continue;
            var decision = new Decision(check.Participation, check.Day, check.Result == CheckResult.Pass, check.RecordedAt);
            if (decisions.Count == 0 || !decisions[^1].IsSameDayAs(decision)) decisions.Add(decision);
            else if (decision.Beats(decisions[^1])) decisions[^1] = decision;
        }
        _decisions = new(decisions, codes, d => d.Participation);
    }

    /// <summary>The latest decisive check on or before a day; null = none.</summary>
    public Decision? LatestOn(int participation, int day)
    {
        var decisions = _decisions[participation];
        for (var i = decisions.Length - 1; i >= 0; i--)
            if (decisions[i].Day <= day) return decisions[i];
        return null;
    }

    /// <summary>Was it looked at by that day, with whatever result?</summary>
    public bool WasCheckedBy(int participation, int day) => _firstChecked[participation] <= day;
}

/// <summary>What was decided on one day.</summary>
internal readonly record struct Decision(int Participation, int Day, bool Passed, long RecordedAt)
{
    public bool IsSameDayAs(Decision other) => Participation == other.Participation && Day == other.Day;

    public bool Beats(Decision other) => RecordedAt > other.RecordedAt || RecordedAt == other.RecordedAt && !Passed;
}
