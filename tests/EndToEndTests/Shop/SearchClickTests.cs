using Marketplace.EndToEndTests.Browsing;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

/// <summary>The search log as a real browser fills it, links fetched ahead and all.</summary>
public sealed class SearchClickTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task The_third_hit_opened_is_a_click_on_place_three()
    {
        var page = await shop.OpenAsync("/", 1280);
        await page.Locator("input[name=q]").First.FillAsync("mật ong");
        await page.Locator("input[name=q]").First.PressAsync("Enter");
        await page.WaitForURLAsync("**/tim-kiem?q=*");
        var third = page.Locator("[data-typed] .tile h3 a").Nth(2);
        await third.HoverAsync();
        await page.WaitForTimeoutAsync(1000);
        await third.ClickAsync();
        await page.WaitForURLAsync("**/san-pham/*");
        (await RowAsync()).ShouldBe(("mật ong", 1L, 0L, 1L, 3L));
    }

    /// <summary>The log is written every ten seconds.</summary>
    private async Task<(string, long, long, long, long)> RowAsync()
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await using var database = new SqliteConnection($"Data Source={System.IO.Path.Combine(shop.Folder, "marketplace.db")};Mode=ReadOnly;Pooling=False");
            await database.OpenAsync();
            await using var read = database.CreateCommand();
            read.CommandText = "select text, searches, zero_results, clicks, position_sum from search_log where clicks > 0";
            await using (var row = await read.ExecuteReaderAsync())
                if (await row.ReadAsync()) return (row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
            await Task.Delay(500);
        }
        return default;
    }
}
