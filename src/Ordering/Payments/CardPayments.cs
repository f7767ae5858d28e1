using Microsoft.Extensions.Options;

namespace Marketplace.Ordering.Payments;

/// <summary>Whether cards are taken at all, and for which sums.</summary>
public sealed class CardPayments(IOptions<CardOptions> options)
{
    public bool IsOn => options.Value.SecretKey.Length > 0;

    public bool Takes(long vnd) => IsOn && vnd >= options.Value.LeastVnd && vnd <= CardOptions.MostVnd;
}
