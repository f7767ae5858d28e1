using Marketplace.StripeStandIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>The shop with cards on, and the stand-in for Stripe that tells it what happens.</summary>
public sealed class ShopWithCards : ShopInBrowser
{
    /// <summary>Whose goods <see cref="PageKinds.Product"/> are; the buyer fetches them, so that no fee is left to agree.</summary>
    private const string Producer = "P-039";

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
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DbContext>().Database;
        await database.ExecuteSqlAsync($"DELETE FROM shipping_profiles WHERE producer_code = {Producer}");
        await database.ExecuteSqlAsync(
            $"""
            INSERT INTO shipping_profiles (producer_code, offers_carrier, offers_pick_up, pick_up_note, offers_own_delivery, own_delivery_fee_vnd,
                own_delivery_within, free_from_vnd, surcharge_vnd, packing_grams, handling_days, is_sample)
            VALUES ({Producer}, TRUE, TRUE, '', FALSE, 0, 'SameCommune', 0, 0, 0, 2, TRUE)
            """);
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
