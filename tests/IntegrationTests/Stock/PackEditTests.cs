using System.Globalization;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Stock;

/// <summary>Price and stock as a producer's hand sets them.</summary>
public sealed class PackEditTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_new_price_is_in_the_shop_and_noted_and_a_sample_stays_a_sample(Engine engine)
    {
        await using var shop = await StartAsync(engine, isSample: true);
        var row = (await ListAsync(shop)).Rows[0];
        (await ChangeAsync(shop, Fields(row) with { Price = "50.000", OnHand = "12" })).Errors.ShouldBeEmpty();
        var now = await PackAsync(shop, row.VariantId);
        (now.PriceVnd, now.OnHand, now.IsSample).ShouldBe((50_000, 12, true));
        shop.People.Notes.ShouldBe([$"price.changed pack:{row.VariantId} 45000→50000", $"stock.set pack:{row.VariantId} 10→12"]);
        (await shop.Market.ListedAsync("HT-1")).PriceVnd.ShouldBe(50_000);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_two_editors_the_second_is_told_both_numbers_and_saves_nothing(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var row = (await ListAsync(shop)).Rows[0];
        await ChangeAsync(shop, Fields(row) with { Price = "50.000" });
        var refused = await ChangeAsync(shop, Fields(row) with { Price = "47.000", OnHand = "11" });
        var error = refused.Errors.ShouldHaveSingleItem();
        error.Field.ShouldBe("Rows[0].Price");
        var words = error.Message.Text(CultureInfo.GetCultureInfo("vi-VN"));
        words.ShouldContain("50.000");
        words.ShouldContain("47.000");
        var now = await PackAsync(shop, row.VariantId);
        (now.PriceVnd, now.OnHand).ShouldBe((50_000, 10));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Many_who_set_the_same_number_at_once_write_over_nobody(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var row = (await ListAsync(shop)).Rows[0];
        var set = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() =>
            ChangeAsync(shop, Fields(row) with { OnHand = $"{100 + i}" }))));
        set.Count(s => s.Succeeded).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_sale_meanwhile_is_not_written_over_and_hinders_no_new_price(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var row = (await ListAsync(shop)).Rows[0];
        await shop.Market.ReserveAsync(new StockLine(row.VariantId, 3));
        (await ChangeAsync(shop, Fields(row) with { OnHand = "20" })).Errors.ShouldHaveSingleItem().Field.ShouldBe("Rows[0].OnHand");
        (await ChangeAsync(shop, Fields(row) with { Price = "46.000" })).Errors.ShouldBeEmpty();
        (await PackAsync(shop, row.VariantId)).OnHand.ShouldBe(7);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_last_change_goes_back_and_what_was_sold_meanwhile_stays_sold(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var row = (await ListAsync(shop)).Rows[0];
        await ChangeAsync(shop, Fields(row) with { Price = "1.000", OnHand = "30", LowStockAt = "5", Grams = "800" });
        await shop.Market.ReserveAsync(new StockLine(row.VariantId, 4));
        var last = (await shop.Market.AskAsync<ListPacks, LastEdit?>(u => u.LastEditAsync(_cancel)))!;
        last.Lines.ShouldHaveSingleItem().PriceAfter.ShouldBe(1_000);
        (await UndoAsync(shop, last.BatchId)).Errors.ShouldBeEmpty();
        var now = await PackAsync(shop, row.VariantId);
        (now.PriceVnd, now.OnHand, now.LowStockAt, now.ShippingGrams).ShouldBe((45_000, 6, null, 700));
        (await shop.Market.ListedAsync("HT-1")).PriceVnd.ShouldBe(45_000);
        (await UndoAsync(shop, last.BatchId)).Succeeded.ShouldBeFalse("once");
        (await shop.Market.AskAsync<ListPacks, LastEdit?>(u => u.LastEditAsync(_cancel))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Sold_out_by_one_tap_is_seen_in_the_shop(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var row = (await ListAsync(shop)).Rows[0];
        var form = new PacksForm { Rows = [Fields(row).Form], SoldOut = row.VariantId };
        (await shop.Market.AskAsync<ChangePacks, Result>(u => u.ExecuteAsync(form, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.ListedAsync("HT-1")).InStock.ShouldBeFalse();
        var low = await shop.Market.AskAsync<ListPacks, PackPage>(u => u.ExecuteAsync(true, 1, _cancel));
        low.Rows.ShouldHaveSingleItem().VariantId.ShouldBe(row.VariantId);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Packs_of_another_producer_are_neither_listed_nor_changed_nor_taken_back(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var row = (await ListAsync(shop)).Rows[0];
        await ChangeAsync(shop, Fields(row) with { Price = "50.000" });
        var last = (await shop.Market.AskAsync<ListPacks, LastEdit?>(u => u.LastEditAsync(_cancel)))!;
        foreach (var (producer, role) in new[] { ("P2", ProducerRole.Owner), ("P1", ProducerRole.Orders), ("P1", ProducerRole.ReadOnly) })
        {
            shop.People.WorkFor(producer, role);
            (await ListAsync(shop)).Rows.ShouldNotContain(r => r.VariantId == row.VariantId);
            (await ChangeAsync(shop, Fields(row with { PriceVnd = 50_000 }) with { Price = "1" })).Succeeded.ShouldBeFalse();
            (await UndoAsync(shop, last.BatchId)).Succeeded.ShouldBeFalse();
        }
        (await PackAsync(shop, row.VariantId)).PriceVnd.ShouldBe(50_000);
    }

    [Fact]
    public async Task What_is_no_number_is_named_at_its_field()
    {
        await using var shop = await StartAsync(Engine.Sqlite);
        var row = (await ListAsync(shop)).Rows[0];
        var refused = await ChangeAsync(shop, Fields(row) with { Price = "rẻ", OnHand = "-1", LowStockAt = "1,5", Grams = "0" });
        refused.Errors.Select(e => e.Field).ShouldBe(["Rows[0].Price", "Rows[0].OnHand", "Rows[0].LowStockAt", "Rows[0].Grams"]);
        (await ChangeAsync(shop, Fields(row) with { Seen = "x" })).Succeeded.ShouldBeFalse();
    }

    private static async Task<OrderMarket> StartAsync(Engine engine, bool isSample = false)
    {
        var shop = await OrderMarket.StartAsync(engine, isSample: isSample);
        shop.People.WorkFor("P1", ProducerRole.Catalogue);
        shop.People.Id = TestPeople.StaffId;
        return shop;
    }

    private static Typed Fields(PackRow row) =>
        new(row.VariantId, row.Numbers.Token, $"{row.PriceVnd}", $"{row.OnHand}", $"{row.LowStockAt}", $"{row.Grams}");

    private static Task<PackPage> ListAsync(OrderMarket shop) => shop.Market.AskAsync<ListPacks, PackPage>(u => u.ExecuteAsync(false, 1, _cancel));

    private static Task<Result> ChangeAsync(OrderMarket shop, Typed typed) => shop.Market.AskAsync<ChangePacks, Result>(u =>
        u.ExecuteAsync(new PacksForm { Rows = [typed.Form] }, _cancel));

    private static Task<Result> UndoAsync(OrderMarket shop, Guid batch) => shop.Market.AskAsync<UndoPackEdit, Result>(u => u.ExecuteAsync(batch, _cancel));

    private static Task<Variant> PackAsync(OrderMarket shop, Guid id) => shop.Market.QueryAsync(db => db.Set<Variant>().SingleAsync(v => v.Id == id));

    private sealed record Typed(Guid VariantId, string Seen, string Price, string OnHand, string LowStockAt, string Grams)
    {
        public PackRowForm Form => new() { VariantId = VariantId, Seen = Seen, Price = Price, OnHand = OnHand, LowStockAt = LowStockAt, Grams = Grams };
    }
}
