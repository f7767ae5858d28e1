using Marketplace.StripeStandIn;
using Microsoft.Playwright;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>The shop with cards on, and the stand-in for Stripe that tells it what happens.</summary>
public sealed class ShopWithCards : ShopInBrowser
{
    private readonly HttpClient _http = new();

    public StandIn Stripe { get; private set; } = null!;

    /// <summary>Messages reach the shop.</summary>
    public bool IsTelling { get; set; } = true;

    protected override IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Stripe:SecretKey", StandInOptions.SecretKey), ("Stripe:WebhookSecrets:0", StandInOptions.WebhookSecret), ("Stripe:ApiBase", Stripe.Url),
        ("Stripe:PageOrigin", Stripe.Url),
    ];

    public override async ValueTask InitializeAsync()
    {
        if (!IsThere) return;
        Stripe = await StandIn.StartAsync();
        Stripe.Told += told =>
        {
            if (IsTelling) _ = Stripe.DeliverAsync(_http, $"{Address}/webhooks/stripe", told);
        };
        await base.InitializeAsync();
    }

    /// <summary>Until the page shows it.</summary>
    public async Task WaitAsync(IPage page, string text)
    {
        for (var tries = 0; tries < 40 && !(await page.ContentAsync()).Contains(text, StringComparison.Ordinal); tries++)
        {
            await page.WaitForTimeoutAsync(250);
            await page.ReloadAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _http.Dispose();
        if (Stripe is not null) await Stripe.DisposeAsync();
    }
}
