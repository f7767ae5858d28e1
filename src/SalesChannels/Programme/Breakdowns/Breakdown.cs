namespace Marketplace.SalesChannels.Programme;

public sealed record Breakdown(DateOnly AsOf, ProgrammeQuery Query, Dimension By, IReadOnlyList<BreakdownRow> Rows);

/// <param name="Valid">Valid products of the row.</param>
/// <param name="Producers">Certified producers in it.</param>
/// <param name="Channels">Null = kept back: one or two producers could be told from it (<see cref="SmallCells"/>).</param>
public sealed record BreakdownRow(string Key, int Valid, int Producers, RowChannels? Channels)
{
    /// <summary>Certified producers without a verified modern channel; null where that is kept back.</summary>
    public int? Missing => Producers - Channels?.Verified;
}

/// <summary>Bands and breadths of a row's producers.</summary>
public sealed record RowChannels(int Verified, int DeclaredOnly, int None, int Narrow, int Wide, int WithoutThisMarketplace);

internal struct BreakdownTally
{
    public int Valid;

    public ChannelTally Channels;

    public readonly BreakdownRow Row(string key) => new(key, Valid, Channels.Producers, new(
        Channels.Verified, Channels.DeclaredOnly, Channels.None, Channels.Narrow, Channels.Wide, Channels.WithoutThisMarketplace));
}
