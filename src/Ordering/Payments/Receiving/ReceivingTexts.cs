using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Ordering.Payments.Receiving;

/// <summary>Why a receiving account is refused, and what its owners are told when it changes.</summary>
internal static class ReceivingTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Ordering.Payments.Receiving.ReceivingTexts", typeof(ReceivingTexts).Assembly);

    public static Message Bank() => Of("Bank");

    public static Message Number() => Of("Number");

    public static Message Holder() => Of("Holder");

    public static Message NotOwner() => Of("NotOwner");

    public static Message TrialOverReal() => Of("TrialOverReal");

    public static Message ChangedSubject(string producer) => Of("Changed_Subject", producer);

    public static Message ChangedText(string producer, ProducerAccount account, string bank, string by, string page) =>
        Of("Changed_Text", producer, bank, AccountMask.Tail(account.AccountNumber), account.Holder, by, page);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
