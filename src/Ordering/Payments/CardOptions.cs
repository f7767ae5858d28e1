using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Payments;

/// <summary>Section "Stripe". Without a secret key cards are off.</summary>
public sealed class CardOptions : IValidatableObject
{
    /// <summary>The most that Stripe takes in đồng, which has no decimals.</summary>
    public const long MostVnd = 99_999_999;

    public string SecretKey { get; set; } = "";

    /// <summary>Secrets of the webhook's signature: two while one replaces the other.</summary>
    [MaxLength(2)]
    public List<string> WebhookSecrets { get; set; } = [];

    /// <summary>Another address of Stripe's service, for tests.</summary>
    public string ApiBase { get; set; } = "";

    /// <summary>Where Stripe's page for buyers stands: forms of ours may lead there, and nowhere else.</summary>
    public string PageOrigin { get; set; } = "https://checkout.stripe.com";

    /// <summary>A connected account (acct_…) in whose name money is taken; empty = the key's own.</summary>
    public string Account { get; set; } = "";

    /// <summary>Below this sum cards are not offered.</summary>
    [Range(1, MostVnd)]
    public long LeastVnd { get; set; } = 20_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SecretKey.Length > 0 && !SecretKey.StartsWith("sk_", StringComparison.Ordinal) && !SecretKey.StartsWith("rk_", StringComparison.Ordinal))
            yield return new("Stripe:SecretKey is a secret or restricted key: it begins with sk_ or rk_.", [nameof(SecretKey)]);
        if (WebhookSecrets.Any(s => s.Length < 16))
            yield return new("Stripe:WebhookSecrets are the signing secrets of the webhook's endpoint (whsec_…).", [nameof(WebhookSecrets)]);
        if (SecretKey.Length > 0 && WebhookSecrets.Count == 0)
            yield return new("Stripe:SecretKey without Stripe:WebhookSecrets: nobody could tell that money came.", [nameof(WebhookSecrets)]);
        if (!IsOrigin(PageOrigin)) yield return new("Stripe:PageOrigin is an origin, as https://checkout.stripe.com.", [nameof(PageOrigin)]);
        if (ApiBase.Length > 0 && !IsOrigin(ApiBase.TrimEnd('/'))) yield return new("Stripe:ApiBase is an origin.", [nameof(ApiBase)]);
    }

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.GetLeftPart(UriPartial.Authority) == text;
}
