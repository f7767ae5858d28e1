using Marketplace.Ordering.Cases;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Cases;

/// <summary>Words of what buyers ask, why, and where it stands, in the reader's language.</summary>
internal static class CaseLabels
{
    public static string Of(CaseKind kind) => Word($"Ask_{kind}");

    public static string Of(CaseReason reason) => Word($"AskReason_{reason}");

    public static string Of(CaseState state) => Word($"Case_{state}");

    public static string Of(CaseSide side) => Word($"Side_{side}");

    private static string Word(string key) => BuyWords.ResourceManager.GetString(key, BuyWords.Culture) ?? key;
}
