using Marketplace.BackOffice.Resources;
using Marketplace.Ordering.Payments.Credits;

namespace Marketplace.BackOffice.Transfers;

/// <summary>Words of why a credit waits and what is to be done about it.</summary>
internal static class TransferLabels
{
    public static string Of(CreditKind kind) => Word($"Credit_{kind}");

    public static string Of(CreditAction action) => Word($"CreditAction_{action}");

    private static string Word(string key) => MoneyWords.ResourceManager.GetString(key, MoneyWords.Culture) ?? key;
}
