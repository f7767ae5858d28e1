using Microsoft.Extensions.Options;

namespace Marketplace.Ordering.Payments;

/// <summary>Whether cards are taken at all, how, and for which sums.</summary>
public sealed class CardPayments(IOptions<CardOptions> options)
{
    public bool IsOn => options.Value.SecretKey.Length > 0;

    /// <summary>Real money; Stripe's test mode otherwise.</summary>
    public bool IsLive => options.Value.SecretKey.Contains("_live_", StringComparison.Ordinal);

    /// <summary>Where a form may lead a buyer to; null = nowhere.</summary>
    public string? PageOrigin => IsOn ? options.Value.PageOrigin : null;

    internal string Account => options.Value.Account;

    public bool Takes(long vnd) => IsOn && vnd >= options.Value.LeastVnd && vnd <= CardOptions.MostVnd;

    /// <summary>A trial costs nobody anything: it may be tried by card in test mode alone.</summary>
    public bool Takes(long vnd, bool isSample) => Takes(vnd) && !(isSample && IsLive);
}
