namespace Marketplace.SalesChannels.Programme;

public sealed record Breakdown(DateOnly AsOf, ProgrammeQuery Query, Dimension By, IReadOnlyList<BreakdownRow> Rows);

/// <param name="Valid">Valid products of the row.</param>
/// <param name="Producers">Certified producers in it.</param>
public sealed record BreakdownRow(
    string Key, string Label, int Valid, int Producers, int Verified, int DeclaredOnly, int None, int Narrow, int Wide, int WithoutThisMarketplace);

internal struct BreakdownTally
{
    public int Valid;

    private int _producers, _verified, _declared, _narrow, _wide, _without;

    public void Add(in ProducerChannels channels)
    {
        _producers++;
        if (channels.Band == ChannelBand.Verified) _verified++;
        else if (channels.Band == ChannelBand.Declared) _declared++;
        if (channels.IsNarrow) _narrow++;
        if (channels.IsWide) _wide++;
        if (channels.CountsWithoutThis) _without++;
    }

    public readonly BreakdownRow Row(string key, string label) =>
        new(key, label, Valid, _producers, _verified, _declared, _producers - _verified - _declared, _narrow, _wide, _without);
}
