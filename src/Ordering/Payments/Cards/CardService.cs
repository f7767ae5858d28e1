using System.Net;
using Marketplace.Shared;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>
/// Stripe, called outside any transaction: at least once each, with keys of ours, so that it acts once. Amounts go as whole đồng, for which
/// Stripe has no smaller unit.
/// </summary>
public sealed class CardService : IDisposable
{
    private const int Retries = 2;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(8);
    private readonly HttpClient _http = new() { Timeout = _patience };
    private readonly IOptions<CardOptions> _options;
    private readonly ISiteAddress _site;
    private readonly Lazy<StripeClient> _client;

    public CardService(IOptions<CardOptions> options, ISiteAddress site)
    {
        _options = options;
        _site = site;
        _client = new(Connect);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Opens Stripe's page for a payment. The same payment again is the same page.</summary>
    /// <exception cref="CardServiceException">Stripe did not answer or did not want it.</exception>
    internal Task<Session> OpenAsync(CardPayment payment, CardOrder order, CancellationToken cancel) => CallAsync(() =>
    {
        var words = Words(payment);
        return new SessionService(_client.Value).CreateAsync(new SessionCreateOptions
        {
            Mode = "payment",
            UiMode = "hosted_page",
            AllowedPaymentMethodTypes = ["card"],
            // Otherwise Stripe may ask the buyer for another currency than đồng.
            AdaptivePricing = new() { Enabled = false },
            LineItems =
            [
                new()
                {
                    Quantity = 1,
                    PriceData = new()
                    {
                        Currency = CompareCardNews.Currency, UnitAmount = payment.AmountVnd,
                        ProductData = new() { Name = $"{order.Number} · {order.ProducerName}" },
                    },
                },
            ],
            ClientReferenceId = order.Number,
            CustomerEmail = order.BuyerEmail.Length > 0 ? order.BuyerEmail : null,
            Locale = payment.Language,
            ExpiresAt = payment.ExpiresAt.UtcDateTime,
            SuccessUrl = payment.ReturnUrl + "?the=xong",
            CancelUrl = payment.ReturnUrl + "?the=thoi",
            Metadata = words,
            PaymentIntentData = new() { Metadata = words, Description = order.Number },
        }, Options(payment, payment.IdempotencyKey), cancel);
    }, cancel);

    /// <summary>Nobody can pay on the page any more; false when it is over already, paid or not.</summary>
    internal async Task<bool> CloseAsync(CardPayment payment, CancellationToken cancel)
    {
        try
        {
            await CallAsync(() => new SessionService(_client.Value).ExpireAsync(payment.SessionId, null, Options(payment, null), cancel), cancel);
            return true;
        }
        catch (CardServiceException refused) when (refused.IsFinal) { return false; }
    }

    /// <summary>All that Stripe knows of a payment, in the order in which it is to be taken.</summary>
    internal async Task<IReadOnlyList<CardNews>> AskAsync(CardPayment payment, CancellationToken cancel)
    {
        if (payment.SessionId.Length == 0) return [];
        var session = await CallAsync(() => new SessionService(_client.Value).GetAsync(
            payment.SessionId, new() { Expand = ["payment_intent.latest_charge"] }, Options(payment, null), cancel), cancel);
        var news = new List<CardNews>();
        if (ReadCardEvent.OfSession(session) is { } state) news.Add(state);
        if (session.PaymentIntent?.LatestCharge is { Captured: true } charge)
        {
            news.Add(ReadCardEvent.OfCharge(charge, CardNewsKind.Paid));
            news.AddRange((await RefundsAsync(payment, session.PaymentIntentId, cancel)).Select(ReadCardEvent.OfRefund));
            if (charge.AmountRefunded > 0) news.Add(ReadCardEvent.OfCharge(charge, CardNewsKind.GivenBack));
        }
        return [.. news.Select(n => n with { Account = payment.Account })];
    }

    /// <summary>Gives money back. What was lost on the way of an earlier try is looked for first: Stripe forgets our keys after a day.</summary>
    internal async Task<CardNews> RefundAsync(CardPayment payment, Guid refundId, long amount, bool isRepeat, CancellationToken cancel)
    {
        var sent = isRepeat ? await RefundsAsync(payment, payment.IntentId, cancel) : [];
        var known = sent.FirstOrDefault(r => r.Metadata?.GetValueOrDefault(ReadCardEvent.RefundKey) == refundId.ToString("N"));
        var refund = known ?? await CallAsync(() => new RefundService(_client.Value).CreateAsync(new RefundCreateOptions
        {
            PaymentIntent = payment.IntentId,
            Amount = amount,
            Metadata = new() { [ReadCardEvent.SiteKey] = _site.Address, [ReadCardEvent.RefundKey] = refundId.ToString("N") },
        }, Options(payment, $"refund:{refundId:N}"), cancel), cancel);
        return ReadCardEvent.OfRefund(refund) with { Account = payment.Account };
    }

    private async Task<IReadOnlyList<Refund>> RefundsAsync(CardPayment payment, string intent, CancellationToken cancel) =>
        (await CallAsync(() => new RefundService(_client.Value).ListAsync(
            new() { PaymentIntent = intent, Limit = 100 }, Options(payment, null), cancel), cancel)).Data;

    private Dictionary<string, string> Words(CardPayment payment) => new()
    {
        [ReadCardEvent.SiteKey] = _site.Address,
        [ReadCardEvent.PaymentKey] = payment.Id.ToString("N"),
        [ReadCardEvent.OrderKey] = payment.OrderId.ToString("N"),
    };

    private static RequestOptions Options(CardPayment payment, string? key) =>
        new() { IdempotencyKey = key, StripeAccount = payment.Account.Length > 0 ? payment.Account : null };

    private StripeClient Connect()
    {
        var options = _options.Value;
        return new StripeClient(options.SecretKey, httpClient: new SystemNetHttpClient(_http, Retries, null, enableTelemetry: false),
            apiBase: options.ApiBase.Length > 0 ? options.ApiBase.TrimEnd('/') : null);
    }

    private static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try { return await call(); }
        catch (StripeException refused) { throw new CardServiceException(refused); }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            throw new CardServiceException(silent);
        }
    }
}

/// <summary>What Stripe's page shows of an order.</summary>
internal sealed record CardOrder(string Number, string ProducerName, string BuyerEmail);

/// <summary>Stripe did not answer, or refused.</summary>
public sealed class CardServiceException : Exception
{
    internal CardServiceException(StripeException refused)
        : base($"Stripe: {(int)refused.HttpStatusCode} {refused.StripeError?.Type} {refused.StripeError?.Code} {refused.Message}", refused) =>
        IsFinal = refused.HttpStatusCode is HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.NotFound;

    internal CardServiceException(Exception silent) : base($"Stripe did not answer: {silent.Message}", silent) { }

    /// <summary>The same call would be refused again.</summary>
    internal bool IsFinal { get; }
}
