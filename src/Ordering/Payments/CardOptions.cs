using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Payments;

/// <summary>Section "Stripe". Without a secret key cards are off.</summary>
public sealed class CardOptions
{
    /// <summary>The most that Stripe takes in đồng, which has no decimals.</summary>
    public const long MostVnd = 99_999_999;

    public string SecretKey { get; set; } = "";

    /// <summary>Secrets of the webhook's signature: two while one replaces the other.</summary>
    [MaxLength(2)]
    public List<string> WebhookSecrets { get; set; } = [];

    /// <summary>Another address of Stripe's service, for tests.</summary>
    public string ApiBase { get; set; } = "";

    /// <summary>Below this sum cards are not offered.</summary>
    [Range(1, MostVnd)]
    public long LeastVnd { get; set; } = 20_000;
}
