using Marketplace.SalesChannels.Channels;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Filters of a list of certified producers; null = any. Area, commune, type, star and group stand in the query's scope.</summary>
/// <param name="Evidence">Best state of its modern participations.</param>
/// <param name="Kind">It counts in this kind of channel.</param>
/// <param name="IsGreen">Its green chain is confirmed, or is not.</param>
/// <param name="Reach">It counts in channels of that reach.</param>
public sealed record ProducerFilter(
    ChannelBand? Band = null, ParticipationState? Evidence = null, ChannelKind? Kind = null, bool? IsGreen = null, ChannelReach? Reach = null)
{
    /// <summary>Words of the name, with or without marks, or the code; null = any.</summary>
    public string? Name { get; init; }
}

/// <summary>In a narrow or a wide channel, in one that is not this marketplace, or through this marketplace alone.</summary>
public enum ChannelReach { Narrow, Wide, Elsewhere, OnlyHere }

/// <summary>Certified producers behind a figure, by code. For officers: only those of the areas that the person may read.</summary>
public sealed class ListProducers(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<ListPage<ListedProducer>> ExecuteAsync(ProgrammeQuery query, ProducerFilter filter, PageOf page, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var day = seen.Day;
        var found = seen.Scoped.Producers.Where(p => Fits(filter, day.Producers[p]) && IsCalled(filter.Name, day, p)).ToList();
        return page.Take(found, p => ListedProducer.Of(day, p));
    }

    private static bool IsCalled(string? name, ProgrammeDay day, int producer) =>
        name is null
        || day.Known.Facts.ProducerCodes[producer].Equals(name, StringComparison.OrdinalIgnoreCase)
        || Slug.WordsOf(name) is { Length: > 0 } words && Slug.Of(ListedProducer.NameOf(day, producer)).Contains(words, StringComparison.Ordinal);

    private static bool Fits(ProducerFilter filter, ProducerDay at) =>
        (filter.Band is null || filter.Band == at.Channels.Band)
        && (filter.Evidence is null || at.Channels.Declares && filter.Evidence == at.Channels.Grade)
        && (filter.Kind is not { } kind || at.Channels.Has(kind))
        && (filter.IsGreen is null || filter.IsGreen == at.IsGreen)
        && (filter.Reach is null || Reaches(filter.Reach.Value, at.Channels));

    private static bool Reaches(ChannelReach reach, in ProducerChannels channels) => reach switch
    {
        ChannelReach.Narrow => channels.IsNarrow,
        ChannelReach.Wide => channels.IsWide,
        ChannelReach.Elsewhere => channels.CountsWithoutThis,
        ChannelReach.OnlyHere => channels.IsVerified && !channels.CountsWithoutThis,
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, null),
    };
}
