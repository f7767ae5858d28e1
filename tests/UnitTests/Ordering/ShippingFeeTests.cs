using Marketplace.Catalog.Geography;
using Marketplace.Ordering.Shipping;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class ShippingFeeTests
{
    private static readonly ShippingFees _fees = new(
        [new(ShippingZone.SameProvince, 2000, 25_000), new(ShippingZone.SameProvince, 500, 15_000), new(ShippingZone.Far, 1000, 35_000)], 500_000, 2_000);

    private static readonly ProvinceBook _provinces = new(
    [
        new() { Code = "42", Name = "Hà Tĩnh", Region = "Bắc Trung Bộ" }, new() { Code = "40", Name = "Nghệ An", Region = "Bắc Trung Bộ" },
        new() { Code = "79", Name = "Thành phố Hồ Chí Minh" },
    ]);

    [Theory]
    [InlineData(ShippingZone.SameProvince, 1L, 17_000L)]
    [InlineData(ShippingZone.SameProvince, 500L, 17_000L)]
    [InlineData(ShippingZone.SameProvince, 501L, 27_000L)]
    [InlineData(ShippingZone.Far, 1000L, 37_000L)]
    public void The_first_step_that_the_weight_does_not_exceed_gives_the_fee(ShippingZone zone, long grams, long fee) =>
        _fees.FeeFor(zone, grams, 100_000).ShouldBe(fee);

    [Theory]
    [InlineData(ShippingZone.SameProvince, 2001L)]
    [InlineData(ShippingZone.Region, 100L)]
    public void Without_a_step_the_fee_is_to_be_agreed_and_never_nothing(ShippingZone zone, long grams) => _fees.FeeFor(zone, grams, 100_000).ShouldBeNull();

    [Fact]
    public void An_unknown_weight_is_to_be_agreed() => _fees.FeeFor(ShippingZone.SameProvince, null, 100_000).ShouldBeNull();

    [Theory]
    [InlineData(499_999L, 17_000L)]
    [InlineData(500_000L, 0L)]
    public void Goods_of_the_sum_said_travel_free(long goods, long fee) => _fees.FeeFor(ShippingZone.SameProvince, 400, goods).ShouldBe(fee);

    [Fact]
    public void A_large_light_parcel_is_charged_by_its_volume()
    {
        ChargedWeight.Of(500, 300, 200, 200).ShouldBe(2000);
        ChargedWeight.Of(3000, 300, 200, 200).ShouldBe(3000);
        ChargedWeight.Of(500, null, 200, 200).ShouldBe(500);
        ChargedWeight.Of(null, 300, 200, 200).ShouldBeNull();
    }

    [Theory]
    [InlineData("42", "18073", "18073", ShippingZone.SameCommune)]
    [InlineData("42", null, "18073", ShippingZone.SameProvince)]
    [InlineData("42", "18100", "18073", ShippingZone.SameProvince)]
    [InlineData("40", null, "18073", ShippingZone.Region)]
    [InlineData("79", null, null, ShippingZone.Far)]
    public void The_zone_follows_from_where_both_are(string province, string? commune, string? producer, ShippingZone zone) =>
        Zones.Of(_provinces, province, commune, producer).ShouldBe(zone);
}
