namespace Marketplace.SalesChannels.Programme;

internal static class GreenChainRule
{
    /// <summary>Some confirmation is in force.</summary>
    public static bool HoldsOn(ReadOnlySpan<GreenChain> confirmations, int day)
    {
        foreach (ref readonly var c in confirmations)
            if (Days.Hold(c.Confirmed, c.Ended, day)) return true;
        return false;
    }
}
