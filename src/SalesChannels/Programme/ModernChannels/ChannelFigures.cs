using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// Target T6 in bands and breadths: <see cref="Verified"/> + <see cref="DeclaredOnly"/> + <see cref="None"/> = #E, and
/// <see cref="Narrow"/> &lt;= <see cref="Wide"/> &lt;= <see cref="Verified"/>.
/// </summary>
public sealed record ChannelFigures
{
    public required int Verified { get; init; }

    public required int DeclaredOnly { get; init; }

    public required int None { get; init; }

    public required int Narrow { get; init; }

    public required int Wide { get; init; }

    public required int WithoutThisMarketplace { get; init; }

    public required IReadOnlyList<KindFigure> ByKind { get; init; }

    public required EvidenceGrades Evidence { get; init; }

    public int Producers => Verified + DeclaredOnly + None;

    internal static ChannelFigures Of(ScopedDay day)
    {
        var tally = new ChannelTally();
        var byKind = new int[ChannelKinds.All.Count];
        foreach (var producer in day.Producers)
        {
            ref readonly var channels = ref day.Day.Producers[producer].Channels;
            tally.Add(channels);
            for (var kind = 0; kind < byKind.Length; kind++) byKind[kind] += channels.Kinds >> kind & 1;
        }
        return new()
        {
            Verified = tally.Verified,
            DeclaredOnly = tally.DeclaredOnly,
            None = tally.None,
            Narrow = tally.Narrow,
            Wide = tally.Wide,
            WithoutThisMarketplace = tally.WithoutThisMarketplace,
            ByKind = [.. ChannelKinds.All.Select(k => new KindFigure(k, byKind[(int)k]))],
            Evidence = EvidenceGrades.Of(day),
        };
    }
}

/// <summary>Producers with a participation of the kind that counts; all seven kinds, in the plan's order.</summary>
public sealed record KindFigure(ChannelKind Kind, int Verified);
