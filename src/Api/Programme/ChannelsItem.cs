using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <param name="ByKind">All seven kinds, in the plan's order.</param>
/// <param name="Evidence">The same producers by the best evidence of a modern channel.</param>
public sealed record ChannelsItem(
    int Verified, int DeclaredOnly, int None, int Narrow, int Wide, int WithoutThisMarketplace, IReadOnlyList<KindItem> ByKind, EvidenceGrades Evidence)
{
    internal static ChannelsItem? Of(ChannelFigures? channels) => channels is not { } c ? null : new(
        c.Verified, c.DeclaredOnly, c.None, c.Narrow, c.Wide, c.WithoutThisMarketplace,
        [.. c.ByKind.Select(k => new KindItem(k.Kind.Code(), k.Verified))], c.Evidence);
}

public sealed record KindItem(string Kind, int Verified);
