using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Programme;

public sealed record ProgrammeReport
{
    public required DateOnly AsOf { get; init; }

    public required ProgrammeQuery Query { get; init; }

    public required int DefinitionVersion { get; init; }

    /// <summary>When the newest fact was recorded: how fresh the figures are. Null = there are no facts.</summary>
    public required DateTimeOffset? LastRecordedAt { get; init; }

    public required CertificateCounts Counts { get; init; }

    public required IReadOnlyList<StarCounts> ByStar { get; init; }

    /// <summary>#E: producers with a valid product.</summary>
    public required int Producers { get; init; }

    public required IReadOnlyList<TargetFigure> Targets { get; init; }

    /// <summary>Null = kept back: one or two producers could be told from them.</summary>
    public required ChannelFigures? Channels { get; init; }

    public TargetFigure? Target(string code) => Targets.FirstOrDefault(t => t.Code == code);

    internal static ProgrammeReport Of(ScopedDay day, ProgrammeQuery query)
    {
        var targets = TargetFigure.AllOf(day);
        return new()
        {
            AsOf = day.Day.Date,
            Query = query,
            DefinitionVersion = targets.Select(t => t.Target.DefinitionVersion).DefaultIfEmpty().Max(),
            LastRecordedAt = day.Day.Known.Facts.LastRecordedAt is { } at ? FactInstant.FromMicroseconds(at) : null,
            Counts = CertificateCounts.Of(day),
            ByStar = [.. StarCounts.Stars.Select(s => new StarCounts(s, CertificateCounts.Of(day, s)))],
            Producers = day.Producers.Count,
            Targets = targets,
            Channels = ChannelFigures.Of(day),
        };
    }

    internal ProgrammeReport WithoutSmallCells() => this with { Channels = null, Targets = SmallCells.Hide(Targets) };
}

/// <summary>Counts of one star: star on the day, or of the last certificate where none is valid.</summary>
public sealed record StarCounts(int Star, CertificateCounts Counts)
{
    public static IReadOnlyList<int> Stars { get; } = [3, 4, 5];
}
