using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Parts;

/// <summary>A target's state in a word.</summary>
public enum Verdict
{
    Met,

    /// <summary>At most a tenth of what is wanted is missing.</summary>
    Near,
    Missed,
    NoData,

    /// <summary>Kept back: it would tell of one or two producers.</summary>
    Hidden,

    /// <summary>A count of the whole province, shown for a part of it.</summary>
    ProvinceOnly,
}

public static class Verdicts
{
    private const int NearPart = 10;

    public static Verdict Verdict(this TargetFigure target) => target switch
    {
        { IsHidden: true } => Parts.Verdict.Hidden,
        { Met: true } => Parts.Verdict.Met,
        { Met: false, Gap: { } gap, Numerator: { } n } when NearPart * (long)gap <= n + gap => Parts.Verdict.Near,
        { Met: false } => Parts.Verdict.Missed,
        { Numerator: null } or { Target.Kind: TargetKind.Count } => Parts.Verdict.ProvinceOnly,
        _ => Parts.Verdict.NoData,
    };

    public static string Word(this Verdict verdict) => verdict switch
    {
        Parts.Verdict.Met => MonitorWords.Met,
        Parts.Verdict.Near => MonitorWords.Near,
        Parts.Verdict.Missed => MonitorWords.Missed,
        Parts.Verdict.Hidden => MonitorWords.SmallCell,
        Parts.Verdict.NoData => MonitorWords.NoData,
        Parts.Verdict.ProvinceOnly => MonitorWords.ProvinceOnly,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Class of the style sheet.</summary>
    public static string Kind(this Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
