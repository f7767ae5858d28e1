using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// Target T6 in bands and breadths: <see cref="Verified"/> + <see cref="DeclaredOnly"/> + <see cref="None"/> = #E, and
/// <see cref="Narrow"/> &lt;= <see cref="Wide"/> &lt;= <see cref="Verified"/>.
/// </summary>
public sealed record ChannelFigures(
    int Verified, int DeclaredOnly, int None, int Narrow, int Wide, int WithoutThisMarketplace, IReadOnlyList<KindFigure> ByKind, EvidenceGrades Evidence)
{
    public int Producers => Verified + DeclaredOnly + None;

    internal static ChannelFigures Of(ScopedDay day)
    {
        int verified = 0, declared = 0, narrow = 0, wide = 0, without = 0;
        var byKind = new int[ChannelKinds.All.Count];
        foreach (var producer in day.Producers)
        {
            ref readonly var channels = ref day.Day.Producers[producer].Channels;
            if (channels.Band == ChannelBand.Verified) verified++;
            else if (channels.Band == ChannelBand.Declared) declared++;
            if (channels.IsNarrow) narrow++;
            if (channels.IsWide) wide++;
            if (channels.CountsWithoutThis) without++;
            for (var kind = 0; kind < byKind.Length; kind++) byKind[kind] += channels.Kinds >> kind & 1;
        }
        return new(verified, declared, day.Producers.Count - verified - declared, narrow, wide, without,
            [.. ChannelKinds.All.Select(k => new KindFigure(k, byKind[(int)k]))], EvidenceGrades.Of(day));
    }
}

/// <summary>Producers with a participation of the kind that counts; all seven kinds, in the plan's order.</summary>
public sealed record KindFigure(ChannelKind Kind, int Verified);
