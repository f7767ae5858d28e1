using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Register;

/// <summary>Reasons of refusal that only the tracker's files have.</summary>
internal static class TrackerReasons
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.Register.TrackerTexts", typeof(TrackerReasons).Assembly);

    public static Message ThisIsEcommerce { get; } = new(_texts, nameof(ThisIsEcommerce));
}
