using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Declarations;

namespace Marketplace.Monitor.Verification;

/// <summary>Words of declarations: who looks at them, what came of them, and why.</summary>
internal static class VerifyLabels
{
    public static string Of(ClaimStanding claim) => Word($"Claim_{claim}");

    public static string Of(ChannelDecision decision) => Word($"Decision_{decision}");

    public static string Of(RefusalReason reason) => Word($"Reason_{reason}");

    private static string Word(string key) => VerifyWords.ResourceManager.GetString(key, VerifyWords.Culture) ?? key;
}
