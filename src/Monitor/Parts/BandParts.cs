using Marketplace.Components.Charts;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Parts;

/// <summary>The three bands that every producer is in one of: verified, declared only, none.</summary>
internal static class BandParts
{
    public static IReadOnlyList<BarPart> Of(ChannelFigures channels) =>
    [
        new(MonitorWords.BandVerified, channels.Verified, "verified"),
        new(MonitorWords.BandDeclared, channels.DeclaredOnly, "declared", IsHatched: true),
        new(MonitorWords.BandNone, channels.None, "none"),
    ];

    public static string Description(ChannelFigures channels) => Components.Labels.Format(
        MonitorWords.BandsDescription, channels.Verified, channels.DeclaredOnly, channels.None, channels.Producers);
}
