using Marketplace.Catalog;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Register;
using Marketplace.Search;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Changes;

public sealed class TopicPageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private const string Listing = "/tim-kiem";
    private const string Home = "/";
    private const string Province = "/giam-sat";

    [Fact]
    public async Task A_change_of_the_register_ends_pages_of_the_province_and_leaves_those_of_the_shop_kept()
    {
        var before = await TagsAsync();
        await PublishAsync(RegisterTopics.Facts);
        var after = await TagsAsync();
        after[Listing].ShouldBe(before[Listing]);
        after[Home].ShouldBe(before[Home]);
        after[Province].ShouldNotBe(before[Province]);
    }

    [Fact]
    public async Task A_change_of_a_product_ends_pages_of_the_shop_and_leaves_those_of_the_province_kept()
    {
        var before = await TagsAsync();
        await PublishAsync(CatalogTopics.Product);
        var after = await TagsAsync();
        after[Listing].ShouldNotBe(before[Listing]);
        after[Home].ShouldNotBe(before[Home]);
        after[Province].ShouldBe(before[Province]);
    }

    [Fact]
    public async Task Synonyms_end_lists_that_search_and_a_topic_that_no_page_names_ends_nothing()
    {
        var before = await TagsAsync();
        await PublishAsync(SearchTopics.Synonyms);
        var after = await TagsAsync();
        after[Listing].ShouldNotBe(before[Listing]);
        after[Home].ShouldBe(before[Home]);
        await PublishAsync("ordering.order");
        (await TagsAsync()).ShouldBe(after);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Dictionary<string, string>> TagsAsync()
    {
        using var browser = shop.Browser();
        var tags = new Dictionary<string, string>();
        foreach (var path in new[] { Listing, Home, Province })
        {
            using var answer = await browser.GetAsync(path, Cancel);
            ((int)answer.StatusCode).ShouldBe(200, path);
            tags[path] = answer.Headers.ETag!.Tag;
        }
        return tags;
    }

    private async Task PublishAsync(string topic)
    {
        await using var scope = shop.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        db.Publish(topic, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync(Cancel);
        await shop.Host.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
    }
}
