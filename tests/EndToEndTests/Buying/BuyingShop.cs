using Marketplace.Catalog.Listings;
using Marketplace.EndToEndTests.Browsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.EndToEndTests.Buying;

/// <summary>The shop with two producers whose parcels travel for nothing, so that their goods can be paid by transfer.</summary>
public sealed class BuyingShop : ShopInBrowser
{
    public const string Producer = "nha-vuon@mau.example", Password = "Mau-OCOP-Ha-Tinh", Phone = "0912 345 678";

    /// <summary>Code of the product, and of the producer for whom <see cref="Producer"/> works.</summary>
    public static readonly (string Product, string Producer) AtTheDoor = ("HT-0010", "P-009"), ByTransfer = ("HT-0052", "P-026");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (!IsThere) return;
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DbContext>().Database;
        foreach (var producer in new[] { AtTheDoor.Producer, ByTransfer.Producer })
        {
            await database.ExecuteSqlAsync($"DELETE FROM shipping_rates WHERE producer_code = {producer}");
            await database.ExecuteSqlAsync($"DELETE FROM shipping_profiles WHERE producer_code = {producer}");
            await database.ExecuteSqlAsync(
                $"""
                INSERT INTO shipping_profiles (producer_code, offers_carrier, offers_pick_up, pick_up_note, offers_own_delivery, own_delivery_fee_vnd,
                    own_delivery_within, free_from_vnd, surcharge_vnd, packing_grams, handling_days, is_sample)
                VALUES ({producer}, TRUE, FALSE, '', FALSE, 0, 'SameCommune', 0, 0, 0, 2, TRUE)
                """);
        }
    }

    public async Task<string> PathOfAsync(string product)
    {
        await using var scope = Services.CreateAsyncScope();
        var slug = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<ListedProduct>()
            .Where(p => p.Code == product).Select(p => p.Slug).SingleAsync();
        return $"/san-pham/{slug}-{product}";
    }
}
