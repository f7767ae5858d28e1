using Marketplace.Monitor.Resources;
using Marketplace.Shared;

namespace Marketplace.Monitor.Parts;

internal static class Fresh
{
    /// <summary>Vietnam time to the minute.</summary>
    public static string Words(DateTimeOffset? recordedAt) => recordedAt is { } at
        ? at.VietnamMinute() : MonitorWords.NoFacts;
}
