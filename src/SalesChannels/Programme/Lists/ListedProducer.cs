using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>A producer in a list behind a figure, as on the day. For officers only.</summary>
public sealed record ListedProducer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required ProducerType Type { get; init; }

    /// <summary>Code of one of the 13 areas, or "unknown".</summary>
    public required string Area { get; init; }

    /// <summary>Code of a commune since 01/07/2025, or "unknown".</summary>
    public required string Commune { get; init; }

    /// <summary>Unit that it lay in on the day; null where that cannot be told, or is told by the commune of today.</summary>
    public required AdminUnit? UnitThen { get; init; }

    /// <summary>Its valid products; 0 = not counted in any share.</summary>
    public required int Valid { get; init; }

    /// <summary>Stars of these.</summary>
    public required IReadOnlyList<int> Stars { get; init; }

    public required ChannelBand Band { get; init; }

    /// <summary>Best state of its modern participations; null = it has none.</summary>
    public required ParticipationState? Evidence { get; init; }

    /// <summary>Kinds of channel in which it counts.</summary>
    public required IReadOnlyList<ChannelKind> Kinds { get; init; }

    /// <summary>It counts, but through this marketplace alone.</summary>
    public required bool OnlyHere { get; init; }

    public required bool IsGreen { get; init; }

    public required bool IsSample { get; init; }

    internal static ListedProducer Of(ProgrammeDay day, int producer)
    {
        var facts = day.Known.Facts;
        var at = day.Producers[producer];
        var identity = IdentityOn(day.Known.Periods[producer], day.Date.DayNumber);
        return new()
        {
            Code = facts.ProducerCodes[producer],
            Name = identity.Name,
            Type = at.Type,
            Area = facts.Reference.Areas[at.Area],
            Commune = facts.Reference.Communes[at.Commune],
            UnitThen = UnitThenOf(identity, day),
            Valid = at.Valid,
            Stars = [.. StarCounts.Stars.Where(s => (at.Stars & 1 << s) != 0)],
            Band = at.Channels.Band,
            Evidence = at.Channels.Declares ? at.Channels.Grade : null,
            Kinds = [.. ChannelKinds.All.Where(at.Channels.Has)],
            OnlyHere = at.Channels.IsVerified && !at.Channels.CountsWithoutThis,
            IsGreen = at.IsGreen,
            IsSample = identity.IsSample,
        };
    }

    internal static string NameOf(ProgrammeDay day, int producer) => IdentityOn(day.Known.Periods[producer], day.Date.DayNumber).Name;

    private static AdminUnit? UnitThenOf(in ProducerPeriod period, ProgrammeDay day)
    {
        var then = day.Known.Facts.Reference.Geography.UnitOn(day.Date, period.LegacyCode, period.CommuneCode);
        var isToday = then is { Generation: UnitGeneration.Since2025 } && !(then.ValidTo <= day.Known.Facts.Reference.Geography.Today);
        return isToday ? null : then;
    }

    /// <summary>Name in force on the day; else of the latest period before it, else of the first.</summary>
    private static ProducerPeriod IdentityOn(ReadOnlySpan<ProducerPeriod> periods, int day)
    {
        var found = periods[0];
        foreach (ref readonly var period in periods) if (period.From <= day) found = period;
        return found;
    }
}
