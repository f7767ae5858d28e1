using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class ShippingTableTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_a_producer_saves_is_what_buyers_are_quoted(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1", ProducerRole.Catalogue);
        (await SaveAsync(shop, Table())).Errors.ShouldBeEmpty();
        (await QuoteAsync(shop, "01", 900)).ShouldBe(37_000);
        (await QuoteAsync(shop, "01", 950)).ShouldBe(47_000, "100 g of packing make it more than a kilogram");
        (await QuoteAsync(shop, "40", 900)).ShouldBeNull("an empty cell is to be agreed");
        (await QuoteAsync(shop, "01", 5_000)).ShouldBeNull("no step is so heavy");
        (await QuoteAsync(shop, "01", null)).ShouldBeNull("a weight is not known");
        (await QuoteAsync(shop, "42", 900, 500_000)).ShouldBe(0);
        shop.People.Notes.ShouldHaveSingleItem().ShouldContain("Far 1000 g 35000");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_form_shows_what_was_saved_and_a_second_saving_replaces_it(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1");
        await SaveAsync(shop, Table());
        var again = await shop.Market.AskAsync<GetShipping, ShippingForm?>(u => u.ExecuteAsync("P1", _cancel));
        again!.Rows.Count.ShouldBe(2);
        again.Rows[1].UpToKg = "3";
        again.Rows[1].Region = "30.000";
        again.Rows[0] = new ShippingFormRow();
        (await SaveAsync(shop, again)).Errors.ShouldBeEmpty();
        (await QuoteAsync(shop, "40", 100)).ShouldBe(32_000);
        (await shop.Market.QueryAsync(db => db.Set<ShippingRate>().CountAsync())).ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_slip_is_named_at_its_field_and_row_and_nothing_is_saved(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1");
        var refused = await SaveAsync(shop, new ShippingForm
        {
            OffersOwnDelivery = true, HandlingDays = "0", FreeFrom = "0", Surcharge = "-1", PackingGrams = "nặng", OwnDeliveryWithin = "Xa",
            Rows =
            [
                new() { UpToKg = "1", Far = "0" }, new() { UpToKg = "1,0", Far = "35.000" }, new() { UpToKg = "x", SameProvince = "15.5" },
                new(), new() { UpToKg = "9" },
            ],
        });
        refused.Errors.Select(e => e.Field).Order(StringComparer.Ordinal).ShouldBe(
        [
            "FreeFrom", "HandlingDays", "OwnDeliveryFee", "OwnDeliveryWithin", "PackingGrams", "Rows[0].Far", "Rows[1].UpToKg", "Rows[2].SameProvince",
            "Rows[2].UpToKg", "Rows[4].SameProvince", "Surcharge",
        ]);
        (await SaveAsync(shop, new ShippingForm { HandlingDays = "2" })).Errors.ShouldHaveSingleItem().Field.ShouldBe("OffersCarrier");
        (await shop.Market.QueryAsync(db => db.Set<ShippingProfile>().CountAsync())).ShouldBe(0);
        shop.People.Notes.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Nobody_sets_another_producers_fees_or_without_the_right(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P2");
        (await SaveAsync(shop, Table())).Succeeded.ShouldBeFalse();
        shop.People.WorkFor("P1", ProducerRole.Orders);
        (await SaveAsync(shop, Table())).Succeeded.ShouldBeFalse();
        (await shop.Market.AskAsync<GetShipping, ShippingForm?>(u => u.ExecuteAsync("P1", _cancel))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_demonstration_account_writes_demonstration_and_never_over_a_real_table(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1");
        shop.People.Id = TestPeople.StaffId;
        shop.People.SampleStaff.Add("P1");
        await SaveAsync(shop, Table());
        (await shop.Market.QueryAsync(db => db.Set<ShippingRate>().CountAsync(r => r.IsSample))).ShouldBe(3);
        shop.People.SampleStaff.Clear();
        (await SaveAsync(shop, Table())).Errors.ShouldBeEmpty();
        (await shop.Market.QueryAsync(db => db.Set<ShippingRate>().CountAsync(r => r.IsSample))).ShouldBe(0);
        shop.People.SampleStaff.Add("P1");
        (await SaveAsync(shop, Table())).Succeeded.ShouldBeFalse();
    }

    private static ShippingForm Table() => new()
    {
        OffersCarrier = true, HandlingDays = "2", FreeFrom = "500.000", Surcharge = "2.000", PackingGrams = "100",
        Rows = [new() { UpToKg = "1", SameProvince = "20.000", Far = "35.000" }, new(), new() { UpToKg = "2", Far = "45 000 đ" }],
    };

    private static Task<Result> SaveAsync(OrderMarket shop, ShippingForm form) =>
        shop.Market.AskAsync<SaveShipping, Result>(u => u.ExecuteAsync("P1", form, _cancel));

    private static async Task<long?> QuoteAsync(OrderMarket shop, string province, long? grams, long goods = 0)
    {
        var offers = await shop.Market.AskAsync<IShippingQuoter, IReadOnlyDictionary<string, IReadOnlyList<ShippingOffer>>>(q =>
            q.QuoteAsync(new ShippingPlace(province, null), [new Parcel("P1", grams, goods)], _cancel));
        return offers["P1"].Single(o => o.Method == ShippingMethod.Carrier).FeeVnd;
    }
}
