using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Programme;

/// <summary>All targets, counts and channel bands on one day. Public: aggregates only.</summary>
public sealed class GetProgramme(ProgrammeSource source, TimeProvider clock)
{
    public async Task<ProgrammeReport> ExecuteAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var targets = TargetFigure.AllOf(day);
        return new ProgrammeReport(
            day.Day.Date, query, targets.Select(t => t.Target.DefinitionVersion).DefaultIfEmpty().Max(), FactInstantOf(day.Day.Known.Facts.LastRecordedAt),
            CertificateCounts.Of(day), [.. StarCounts.Stars.Select(s => new StarCounts(s, CertificateCounts.Of(day, s)))],
            day.Producers.Count, targets, ChannelFigures.Of(day));
    }

    private static DateTimeOffset? FactInstantOf(long? microseconds) => microseconds is { } at ? FactInstant.FromMicroseconds(at) : null;
}

/// <param name="LastRecordedAt">When the newest fact was recorded: how fresh the figures are. Null = there are no facts.</param>
/// <param name="Producers">#E: producers with a valid product.</param>
public sealed record ProgrammeReport(
    DateOnly AsOf, ProgrammeQuery Query, int DefinitionVersion, DateTimeOffset? LastRecordedAt, CertificateCounts Counts,
    IReadOnlyList<StarCounts> ByStar, int Producers, IReadOnlyList<TargetFigure> Targets, ChannelFigures Channels)
{
    public TargetFigure? Target(string code) => Targets.FirstOrDefault(t => t.Code == code);
}

/// <summary>Counts of one star: star on the day, or of the last certificate where none is valid.</summary>
public sealed record StarCounts(int Star, CertificateCounts Counts)
{
    public static IReadOnlyList<int> Stars { get; } = [3, 4, 5];
}
