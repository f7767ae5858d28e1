using Marketplace.Monitor.Resources;
using Marketplace.Ordering.Cases;

namespace Marketplace.Monitor.Cases;

/// <summary>Words of what buyers ask, why, and where it stands.</summary>
internal static class CaseWords
{
    public static string Of(CaseKind kind) => Word($"Ask_{kind}");

    public static string Of(CaseReason reason) => Word($"AskReason_{reason}");

    public static string Of(CaseState state) => Word($"Case_{state}");

    public static string Of(CaseSide side) => Word($"Side_{side}");

    private static string Word(string key) => MonitorWords.ResourceManager.GetString(key, MonitorWords.Culture) ?? key;
}
