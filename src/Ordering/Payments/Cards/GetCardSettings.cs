using Marketplace.Shared;
using Microsoft.Extensions.Options;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>What an administrator may know of the settings for cards: what is set and what is missing, and no secret.</summary>
public sealed class GetCardSettings(IOptions<CardOptions> options, CardPayments cards, ISiteAddress site)
{
    public CardSettings Execute() => new()
    {
        IsOn = cards.IsOn,
        IsLive = cards.IsLive,
        WebhookSecrets = options.Value.WebhookSecrets.Count,
        HasAccount = cards.Account.Length > 0,
        LeastVnd = options.Value.LeastVnd,
        MostVnd = CardOptions.MostVnd,
        WebhookAddress = site.Address + "/webhooks/stripe",
    };
}

public sealed record CardSettings
{
    public required bool IsOn { get; init; }

    /// <summary>Real money; else Stripe's test mode.</summary>
    public required bool IsLive { get; init; }

    public required int WebhookSecrets { get; init; }

    public required bool HasAccount { get; init; }

    public required long LeastVnd { get; init; }

    public required long MostVnd { get; init; }

    /// <summary>To be given to Stripe.</summary>
    public required string WebhookAddress { get; init; }
}
