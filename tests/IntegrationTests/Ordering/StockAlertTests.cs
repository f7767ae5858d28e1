using System.Text.RegularExpressions;
using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.StockAlerts;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>S03: one letter when a product is there again, for whoever asked for it and confirmed the address.</summary>
public sealed partial class StockAlertTests
{
    private const string Email = "Hoa@Example.com";
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task One_letter_goes_to_a_confirmed_address_when_the_stock_is_back_and_the_address_is_forgotten(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 0);
        (await AskAsync(shop)).Errors.ShouldBeEmpty();
        await SweepAsync(shop);
        var token = TokenOf(shop.People.Letters.ShouldHaveSingleItem().Text);
        await RestockAsync(shop);
        await SweepAsync(shop);
        shop.People.Letters.Count.ShouldBe(1, "nobody has confirmed yet");

        (await shop.Market.AskAsync<KeepStockAlert, Result>(u => u.ConfirmAsync(token, _cancel))).Errors.ShouldBeEmpty();
        for (var i = 0; i < 3; i++) await SweepAsync(shop);
        shop.People.Letters.Count.ShouldBe(2);
        var told = shop.People.Letters.Last();
        (told.To, told.Subject).ShouldBe(("hoa@example.com", "“Mật ong” đã có hàng"));
        told.Text.ShouldContain("https://cho.example/san-pham/mat-ong-HT-1");
        (await CountAsync(shop)).ShouldBe(0);
        (await shop.Market.AskAsync<KeepStockAlert, Result>(u => u.ConfirmAsync(token, _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("alert");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_stopped_or_forgotten_wish_is_gone(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 0);
        await AskAsync(shop);
        await SweepAsync(shop);
        var token = TokenOf(shop.People.Letters.Single().Text);
        await shop.Market.DoAsync<KeepStockAlert>(u => u.StopAsync(token, _cancel));
        await shop.Market.DoAsync<KeepStockAlert>(u => u.StopAsync(token, _cancel));
        (await CountAsync(shop)).ShouldBe(0);

        await AskAsync(shop);
        shop.Market.Clock.Advance(TimeSpan.FromDays(3));
        await SweepAsync(shop);
        (await CountAsync(shop)).ShouldBe(0, "never confirmed");

        await AskAsync(shop);
        await SweepAsync(shop);
        await shop.Market.DoAsync<KeepStockAlert>(u => u.ConfirmAsync(TokenOf(shop.People.Letters.Last().Text), _cancel));
        shop.Market.Clock.Advance(TimeSpan.FromDays(89));
        await SweepAsync(shop);
        (await CountAsync(shop)).ShouldBe(1);
        shop.Market.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(shop);
        (await CountAsync(shop)).ShouldBe(0, "after ninety days");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task However_often_somebody_asks_an_address_gets_one_question(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 0);
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync(shop))));
        asked.ShouldAllBe(a => a.Succeeded, "whatever is known of the address, the answer is the same");
        await SweepAsync(shop);
        shop.People.Letters.Count.ShouldBe(1);
        (await CountAsync(shop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_in_stock_or_no_address_is_refused(Engine engine)
    {
        await using var stocked = await OrderMarket.StartAsync(engine);
        (await AskAsync(stocked)).Errors.ShouldHaveSingleItem().Field.ShouldBe("product");
        await using var shop = await OrderMarket.StartAsync(engine, stock: 0);
        (await AskAsync(shop, product: "HT-404")).Errors.ShouldHaveSingleItem().Field.ShouldBe("product");
        foreach (var email in new[] { "", "hoa", "hoa@", "hoa@example.com\nBcc: x@example.com", new string('a', 250) + "@x.vn" })
            (await AskAsync(shop, email)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Email", email);
        (await CountAsync(shop)).ShouldBe(0);
    }

    private static Task<Result> AskAsync(OrderMarket shop, string email = Email, string product = "HT-1") =>
        shop.Market.AskAsync<AskStockAlert, Result>(u => u.ExecuteAsync(new AskStockAlertCommand(product, email, "vi"), _cancel));

    private static async Task SweepAsync(OrderMarket shop)
    {
        await shop.Market.DoAsync<DbContext>(db =>
        {
            db.Enqueue(new SendStockAlerts());
            return db.SaveChangesAsync(_cancel);
        });
        await shop.RunJobsAsync();
    }

    private static Task RestockAsync(OrderMarket shop) => shop.Market.DoAsync<IServiceProvider>(services =>
        services.GetRequiredService<DbContext>().InTransactionAsync(
            c => services.GetRequiredService<ReleaseStock>().ExecuteAsync([new StockLine(shop.Packs[0], 5)], c), _cancel));

    private static Task<int> CountAsync(OrderMarket shop) => shop.Market.QueryAsync(db => db.Set<StockAlert>().CountAsync());

    private static string TokenOf(string letter) => Link().Match(letter).Groups[1].Value;

    [GeneratedRegex("/bao-co-hang/([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
