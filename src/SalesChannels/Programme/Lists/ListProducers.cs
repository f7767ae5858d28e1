using Marketplace.SalesChannels.Channels;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Filters of a list of certified producers; null = any. Area, commune, type, star and group stand in the query's scope.</summary>
/// <param name="Evidence">Best state of its modern participations.</param>
/// <param name="Kind">It counts in this kind of channel.</param>
/// <param name="IsGreen">Its green chain is confirmed, or is not.</param>
/// <param name="OnlyHere">It counts through this marketplace alone.</param>
public sealed record ProducerFilter(
    ChannelBand? Band = null, ParticipationState? Evidence = null, ChannelKind? Kind = null, bool? IsGreen = null, bool OnlyHere = false);

/// <summary>Certified producers behind a figure, by code. For officers: only those of the areas that the person may read.</summary>
public sealed class ListProducers(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<ListPage<ListedProducer>> ExecuteAsync(ProgrammeQuery query, ProducerFilter filter, PageOf page, CancellationToken cancel)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var found = day.Producers.Where(p => user.SeesProducer(day.Day, p) && Fits(filter, day.Day.Producers[p])).ToList();
        return page.Take(found, p => ListedProducer.Of(day.Day, p));
    }

    private static bool Fits(ProducerFilter filter, ProducerDay at) =>
        (filter.Band is null || filter.Band == at.Channels.Band)
        && (filter.Evidence is null || at.Channels.Declares && filter.Evidence == at.Channels.Grade)
        && (filter.Kind is not { } kind || at.Channels.Has(kind))
        && (filter.IsGreen is null || filter.IsGreen == at.IsGreen)
        && (!filter.OnlyHere || at.Channels.IsVerified && !at.Channels.CountsWithoutThis);
}

internal static class SeenProducers
{
    /// <summary>By the place it has on the day asked for, so that a list holds what its figure counted.</summary>
    public static bool SeesProducer(this ICurrentUser user, ProgrammeDay day, int producer) =>
        user.SeesRow(day.Known.Facts.Reference, day.Producers[producer].Area, day.Producers[producer].Commune);

    public static bool SeesRow(this ICurrentUser user, ProgrammeReference reference, int area, int commune) =>
        user.Sees(reference.Areas[area], reference.Communes[commune]);
}
