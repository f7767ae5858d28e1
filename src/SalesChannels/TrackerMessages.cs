using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels;

/// <summary>Reasons of refusal that only the tracker's facts have.</summary>
internal static class TrackerMessages
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.TrackerMessages", typeof(TrackerMessages).Assembly);

    public static Message ThisIsEcommerce { get; } = new(_texts, nameof(ThisIsEcommerce));

    public static Message InspectedInFuture { get; } = new(_texts, nameof(InspectedInFuture));

    public static Message NoSuchFinding { get; } = new(_texts, nameof(NoSuchFinding));

    public static Message PassesAndFails { get; } = new(_texts, nameof(PassesAndFails));
}
