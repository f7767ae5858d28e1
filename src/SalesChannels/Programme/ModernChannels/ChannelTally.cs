namespace Marketplace.SalesChannels.Programme;

/// <summary>Counts producers into bands and breadths, one after the other.</summary>
internal struct ChannelTally
{
    public int Producers { get; private set; }

    public int Verified { get; private set; }

    public int DeclaredOnly { get; private set; }

    public int Narrow { get; private set; }

    public int Wide { get; private set; }

    public int WithoutThisMarketplace { get; private set; }

    public readonly int None => Producers - Verified - DeclaredOnly;

    public void Add(in ProducerChannels channels)
    {
        Producers++;
        if (channels.Band == ChannelBand.Verified) Verified++;
        else if (channels.Band == ChannelBand.Declared) DeclaredOnly++;
        if (channels.IsNarrow) Narrow++;
        if (channels.IsWide) Wide++;
        if (channels.CountsWithoutThis) WithoutThisMarketplace++;
    }
}
