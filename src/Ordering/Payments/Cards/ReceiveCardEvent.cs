using System.Text.Json;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Stripe;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>How a message of Stripe is to be answered.</summary>
public enum CardEventAnswer
{
    /// <summary>Cards are off, or no secret is set: there is no such address.</summary>
    Off,

    /// <summary>Nobody but Stripe may speak here.</summary>
    BadSignature,

    /// <summary>Kept, now or before.</summary>
    Kept,

    /// <summary>Of another site, or of a kind that we do not act on.</summary>
    NotOurs,

    /// <summary>Names a payment of ours that is not there: Stripe is to send it again.</summary>
    Missing,
}

/// <summary>
/// Takes one message of Stripe in: its signature is checked before anything is read from it, its number is kept once, and its work waits in
/// a job beside it, in one transaction. No message makes an order or a payment.
/// </summary>
public sealed class ReceiveCardEvent(
    DbContext db, CardPayments cards, IOptions<CardOptions> options, ISiteAddress site, TimeProvider clock, ILogger<ReceiveCardEvent> log)
{
    /// <summary>Seconds that a signature may be old.</summary>
    private const long Tolerance = 300;

    /// <param name="body">As it came, unchanged.</param>
    public async Task<CardEventAnswer> ExecuteAsync(string body, string signature, CancellationToken cancel)
    {
        if (!cards.IsOn || options.Value.WebhookSecrets.Count == 0) return CardEventAnswer.Off;
        if (!options.Value.WebhookSecrets.Any(secret => IsSigned(body, signature, secret))) return CardEventAnswer.BadSignature;
        var told = EventUtility.ConstructEventWithoutVerification(body, throwOnApiVersionMismatch: false);
        if (ReadCardEvent.Of(told, site.Address) is not { } news) return CardEventAnswer.NotOurs;
        if (told.ApiVersion != StripeConfiguration.ApiVersion) log.LogWarning("Stripe's message {Event} is of API {Version}.", told.Id, told.ApiVersion);
        try { return await db.InTransactionAsync(c => KeepAsync(told, news, c), cancel); }
        catch (DbUpdateException)
        {
            // The same message, sent at the same moment, was quicker.
            db.ChangeTracker.Clear();
            if (await db.Set<CardEvent>().AnyAsync(e => e.EventId == told.Id, cancel)) return CardEventAnswer.Kept;
            throw;
        }
    }

    private async Task<CardEventAnswer> KeepAsync(Event told, CardNews news, CancellationToken cancel)
    {
        var kept = await db.Set<CardEvent>().SingleOrDefaultAsync(e => e.EventId == told.Id, cancel);
        if (kept is null)
        {
            kept = EventOf(told, news, clock.GetUtcNow());
            db.Add(kept);
        }
        kept.Received++;
        if (kept.State != CardEventState.Missing && kept.JobId is not null) return CardEventAnswer.Kept;
        if (news.PaymentId is { } payment && !await db.Set<CardPayment>().AnyAsync(p => p.Id == payment, cancel))
        {
            kept.State = CardEventState.Missing;
            log.LogError("Stripe's message {Event} names payment {Payment}, which is not there.", told.Id, payment);
            return CardEventAnswer.Missing;
        }
        kept.State = CardEventState.Received;
        kept.JobId = db.Enqueue(new WorkCardEvent(kept.Id));
        return CardEventAnswer.Kept;
    }

    private bool IsSigned(string body, string signature, string secret)
    {
        try
        {
            EventUtility.ValidateSignature(body, signature, secret, Tolerance, clock.GetUtcNow().ToUnixTimeSeconds());
            return true;
        }
        catch (StripeException) { return false; }
    }

    private static CardEvent EventOf(Event told, CardNews news, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = told.Id,
        Type = told.Type,
        News = JsonSerializer.Serialize(news),
        IntentId = news.IntentId,
        HappenedAt = new DateTimeOffset(DateTime.SpecifyKind(told.Created, DateTimeKind.Utc)),
        ReceivedAt = now,
    };
}
