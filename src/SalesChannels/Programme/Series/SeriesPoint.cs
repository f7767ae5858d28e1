using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>The programme at the end of a day, in short.</summary>
/// <param name="Channels">Null = kept back: one or two producers could be told from them.</param>
public sealed record SeriesPoint(DateOnly AsOf, CertificateCounts Counts, int Producers, IReadOnlyList<TargetFigure> Targets, ChannelFigures? Channels)
{
    /// <summary>It tells of one or two producers.</summary>
    private bool IsSmall { get; init; }

    public TargetFigure? Target(string code) => Targets.FirstOrDefault(t => t.Code == code);

    internal SeriesPoint For(ICurrentUser user) =>
        IsSmall && !user.IsStaff ? this with { Channels = null, Targets = SmallCells.Hide(Targets) } : this;

    internal static SeriesPoint Of(ScopedDay day) =>
        new(day.Day.Date, CertificateCounts.Of(day), day.Producers.Count, TargetFigure.AllOf(day), ChannelFigures.Of(day))
        {
            IsSmall = SmallCells.Tells(day),
        };
}
