using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>A producer in a list behind a figure, as on the day. For officers only.</summary>
/// <param name="Area">Code of one of the 13 areas, or "unknown".</param>
/// <param name="Commune">Code of one of the 69 communes, or "unknown".</param>
/// <param name="UnitThen">Unit that it lay in on the day; null where that cannot be told, or is told by the commune of today.</param>
/// <param name="Valid">Its valid products; 0 = not counted in any share.</param>
/// <param name="Stars">Stars of these.</param>
/// <param name="Evidence">Best state of its modern participations; null = it has none.</param>
/// <param name="Kinds">Kinds of channel in which it counts.</param>
/// <param name="OnlyHere">It counts, but through this marketplace alone.</param>
public sealed record ListedProducer(
    string Code, string Name, ProducerType Type, string Area, string Commune, AdminUnit? UnitThen, int Valid, IReadOnlyList<int> Stars,
    ChannelBand Band, ParticipationState? Evidence, IReadOnlyList<ChannelKind> Kinds, bool OnlyHere, bool IsGreen, bool IsSample)
{
    internal static ListedProducer Of(ProgrammeDay day, int producer)
    {
        var (facts, at) = (day.Known.Facts, day.Producers[producer]);
        var identity = IdentityOn(day.Known.Periods[producer], day.Date.DayNumber);
        return new(
            facts.ProducerCodes[producer], identity.Name, at.Type, facts.Reference.Areas[at.Area], facts.Reference.Communes[at.Commune], UnitThenOf(identity, day),
            at.Valid, [.. StarCounts.Stars.Where(s => (at.Stars & 1 << s) != 0)], at.Channels.Band,
            at.Channels.Declares ? at.Channels.Grade : null, [.. ChannelKinds.All.Where(at.Channels.Has)],
            at.Channels.IsVerified && !at.Channels.CountsWithoutThis, at.IsGreen, identity.IsSample);
    }

    private static AdminUnit? UnitThenOf(in ProducerPeriod period, ProgrammeDay day) =>
        day.Known.Facts.Reference.Geography.UnitOn(day.Date, period.LegacyCode, period.CommuneCode) is { Generation: not UnitGeneration.Today69 } then ? then : null;

    /// <summary>Name in force on the day; else of the latest period before it, else of the first.</summary>
    private static ProducerPeriod IdentityOn(ReadOnlySpan<ProducerPeriod> periods, int day)
    {
        var found = periods[0];
        foreach (ref readonly var period in periods) if (period.From <= day) found = period;
        return found;
    }
}
