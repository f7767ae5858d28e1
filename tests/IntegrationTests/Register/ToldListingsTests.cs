using Marketplace.Catalog.Listings;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>An index that hears "everything" builds itself anew: that is said only when most of the shop changed.</summary>
public sealed class ToldListingsTests
{
    private const int Listed = 4_600;

    [Theory, InlineData(2_100, 2_100), InlineData(2_400, 1)]
    public async Task Many_changed_products_are_told_one_by_one_until_they_are_most_of_the_shop(int changed, int messages)
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Sqlite);
        await market.QueryAsync(db =>
        {
            db.AddRange(Enumerable.Range(0, Listed).Select(Listing));
            return db.SaveChangesAsync();
        });
        IReadOnlyCollection<string> codes = [.. Enumerable.Range(0, changed).Select(Code)];
        await market.DoAsync<ListingProjection>(l => l.ChangeAsync(_ => Task.FromResult(codes), TestContext.Current.CancellationToken));
        (await market.QueryAsync(db => db.Set<Change>().CountAsync())).ShouldBe(messages);
    }

    private static string Code(int number) => $"HT-{number:0000}";

    private static Listing Listing(int number) => new()
    {
        Code = Code(number), Slug = "cam", Name = "Cam", ProducerCode = "P1", ProducerName = "A", ProducerSlug = "a",
    };
}
