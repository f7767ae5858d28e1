using Marketplace.Catalog.Geography;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Checkout;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class ProvinceTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Provinces_are_reference_data_and_each_old_name_leads_to_one_of_today(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var book = market.Get<ProvinceBook>();
        book.All.Count.ShouldBe(34);
        var old = book.All.SelectMany(ProvinceBook.Old).ToList();
        old.Count.ShouldBe(30, "29 that are gone, and one that was renamed");
        old.ShouldBeUnique();
        foreach (var province in book.All)
            foreach (var name in ProvinceBook.Old(province)) book.Find(name).ShouldBe(province);
    }

    [Theory]
    [InlineData("44", "44")]
    [InlineData("Quảng Bình", "44")]
    [InlineData("tỉnh quang binh", "44")]
    [InlineData("TP. Hồ Chí Minh", "79")]
    [InlineData("Bà Rịa – Vũng Tàu", "79")]
    [InlineData("thành phố Huế", "46")]
    [InlineData("Hà Tĩnh", "42")]
    public async Task A_province_is_found_as_people_call_it(string text, string code)
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Sqlite);
        market.Get<ProvinceBook>().Find(text)!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task An_address_with_the_name_of_an_old_province_is_taken()
    {
        await using var shop = await OrderMarket.StartAsync(Engine.Sqlite);
        var form = OrderMarket.Form(0);
        (form.ProvinceCode, form.CommuneCode, form.Commune, form.OldDistrict) = ("Bắc Giang", "", "xã Tân Dĩnh", "huyện Lạng Giang");
        var checkedContact = await shop.Market.AskAsync<CheckAddress, CheckedContact>(c => Task.FromResult(c.Check(form)));
        checkedContact.Errors.ShouldBeEmpty();
        (checkedContact.Address.ProvinceCode, checkedContact.Address.Province).ShouldBe(("24", "Bắc Ninh"));
        form.ProvinceCode = "Hà Bắc Nam";
        (await shop.Market.AskAsync<CheckAddress, CheckedContact>(c => Task.FromResult(c.Check(form)))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("ProvinceCode");
    }
}
