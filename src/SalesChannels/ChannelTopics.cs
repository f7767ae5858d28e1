namespace Marketplace.SalesChannels;

/// <summary>Changes that this module tells every node of.</summary>
public static class ChannelTopics
{
    /// <summary>Participations or their checks: where a producer is known to sell.</summary>
    public const string Sold = "channels.sold";
}
