using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <summary>What a bank, or who reads its messages, tells of one credit. Amounts in whole đồng, times with their offset.</summary>
/// <param name="TransactionId">The provider's own number, unique within it.</param>
/// <param name="Bin">NAPAS number of the bank: six digits.</param>
/// <param name="BankReference">The bank's number of the transfer.</param>
public sealed record BankCreditMessage(
    string TransactionId, string Bin, string AccountNumber, string BankReference, long AmountVnd, string Text, DateTimeOffset PaidAt);

public enum BankCreditAnswer
{
    /// <summary>No such provider, or it has no secret.</summary>
    Unknown,

    BadSignature,

    /// <summary>Signed, but no credit.</summary>
    Malformed,

    /// <summary>Kept, now or before: its order is paid, or it waits in review.</summary>
    Taken,

    /// <summary>No seller has this account: noted, and nothing else.</summary>
    NoSuchAccount,
}

/// <summary>Takes one signed message of a bank in: the same money again changes nothing, whoever told of it first.</summary>
public sealed class ReceiveBankCredit(
    DbContext db, BankWebhookOptions providers, TakeCredit take, ICurrentActor who, IAudit audit, TimeProvider clock)
{
    private static readonly JsonSerializerOptions _form = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="body">As it came, unchanged.</param>
    /// <param name="address">Network address of the sender.</param>
    public async Task<BankCreditAnswer> ExecuteAsync(string provider, byte[] body, string signature, string address, CancellationToken cancel)
    {
        if (providers.SecretOf(provider) is not { } secret) return BankCreditAnswer.Unknown;
        if (!BankSignature.IsGood(signature, secret, body, clock.GetUtcNow())) return BankCreditAnswer.BadSignature;
        if (Read(body) is not { } told) return BankCreditAnswer.Malformed;
        var name = provider.ToLowerInvariant();
        who.ActAs(Actor.Webhook($"bank/{name}", address));
        if (await ProducerOfAsync(told, cancel) is not { } producer)
        {
            audit.Note("credit.no-account", $"bank:{name}", "", told.TransactionId);
            await db.SaveChangesAsync(cancel);
            return BankCreditAnswer.NoSuchAccount;
        }
        await take.ExecuteAsync(new IncomingCredit
        {
            Source = $"webhook:{name}",
            TransactionId = told.TransactionId,
            Bin = told.Bin,
            AccountNumber = told.AccountNumber,
            BankReference = told.BankReference,
            ProducerCode = producer,
            AmountVnd = told.AmountVnd,
            Text = told.Text,
            PaidAt = told.PaidAt.ToUniversalTime(),
        }, cancel);
        return BankCreditAnswer.Taken;
    }

    private static BankCreditMessage? Read(byte[] body)
    {
        BankCreditMessage? told;
        try { told = JsonSerializer.Deserialize<BankCreditMessage>(body, _form); }
        catch (JsonException) { return null; }
        if (told is null || told.AmountVnd <= 0 || told.Text.Length > IncomingCredit.LongestText || told.Bin.Length != 6) return null;
        var references = new[] { told.TransactionId, told.AccountNumber, told.BankReference };
        if (references.Any(r => r.Trim().Length == 0 || r.Length > IncomingCredit.LongestReference)) return null;
        return told with { Text = OutsideText.Tidy(told.Text) };
    }

    /// <summary>Of several sellers with one account the one whose order the text names.</summary>
    private async Task<string?> ProducerOfAsync(BankCreditMessage told, CancellationToken cancel)
    {
        var sellers = await db.Set<ProducerAccount>().AsNoTracking().Where(a => a.Bin == told.Bin && a.AccountNumber == told.AccountNumber)
            .Select(a => a.ProducerCode).Order().ToListAsync(cancel);
        if (sellers.Count < 2) return sellers.FirstOrDefault();
        var codes = PaymentCode.FindIn(told.Text);
        var named = await db.Set<Order>().AsNoTracking().Where(o => codes.Contains(o.PaymentCode) && sellers.Contains(o.ProducerCode))
            .Select(o => o.ProducerCode).FirstOrDefaultAsync(cancel);
        return named ?? sellers[0];
    }
}
