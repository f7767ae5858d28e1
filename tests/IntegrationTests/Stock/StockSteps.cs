using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Stock;

internal static class StockSteps
{
    /// <summary>A producer with these products, each with a pack of so many; of one product several packs.</summary>
    /// <returns>The packs' ids, in the order given.</returns>
    public static async Task<Guid[]> WithPacksAsync(this TestMarketplace market, params (string Product, int OnHand)[] packs)
    {
        var products = packs.Select(p => p.Product).Distinct().ToList();
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx").WithProducts([.. products.Select(p => $"{p},P1,Cam")]));
        var variants = packs.Select((p, i) => new Variant
        {
            Id = Guid.CreateVersion7(), ProductCode = p.Product, Position = i + 1, Label = $"Hộp {i + 1}", NetQuantity = 500, NetUnit = "g",
            PriceVnd = 10_000 * (i + 1), OnHand = p.OnHand,
        }).ToList();
        await market.AskAsync<IServiceProvider, bool>(async services =>
        {
            await services.GetRequiredService<ListingProjection>().ChangeAsync(_ =>
            {
                services.GetRequiredService<DbContext>().AddRange(variants);
                return Task.FromResult<IReadOnlyCollection<string>>(products);
            }, CancellationToken.None);
            return true;
        });
        return [.. variants.Select(v => v.Id)];
    }

    public static Task<Result> ReserveAsync(this TestMarketplace market, params StockLine[] lines) => market.AskAsync<IServiceProvider, Result>(services =>
    {
        var reserve = services.GetRequiredService<ReserveStock>();
        return services.GetRequiredService<DbContext>().InTransactionAsync(c => reserve.ExecuteAsync(lines, c), CancellationToken.None);
    });

    public static Task ReleaseAsync(this TestMarketplace market, Guid pack, int quantity) => market.DoAsync<IServiceProvider>(services =>
    {
        var release = services.GetRequiredService<ReleaseStock>();
        return services.GetRequiredService<DbContext>().InTransactionAsync(c => release.ExecuteAsync([new(pack, quantity)], c), CancellationToken.None);
    });

    public static Task<int> StockAsync(this TestMarketplace market, Guid pack) =>
        market.QueryAsync(db => db.Set<Variant>().Where(v => v.Id == pack).Select(v => v.OnHand).SingleAsync());

    public static Task<ListedProduct> ListedAsync(this TestMarketplace market, string code) =>
        market.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == code));
}
