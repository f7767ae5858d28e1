using Marketplace.Catalog.Producers;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912 345 678", "tel:+84912345678")]
    [InlineData("+84 912.345.678", "tel:+84912345678")]
    [InlineData("(0239) 3 855 678", "tel:+842393855678")]
    [InlineData("0912345678; 0987654321", "tel:+84912345678")]
    [InlineData("0239 3855678 / 0912 345 678", "tel:+842393855678")]
    public void Numbers_as_people_write_them_can_be_dialled(string text, string link) => PhoneNumber.Link(text).ShouldBe(link);

    [Theory]
    [InlineData("")]
    [InlineData("chưa có")]
    [InlineData("12")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_number_has_no_link(string text) => PhoneNumber.Link(text).ShouldBeNull();

    [Theory]
    [InlineData("912345678", "0912345678")]
    [InlineData("912 345 678", "0912345678")]
    [InlineData("2393855678", "02393855678")]
    [InlineData("(912) 345 678", "0912345678")]
    [InlineData("912345678.0", "0912345678")]
    [InlineData("0912345678; 987654321", "0987654321")]
    [InlineData("0912345678", null)]
    [InlineData("+84912345678", null)]
    [InlineData("84912345678", null)]
    [InlineData("19001234", null)]
    public void A_zero_that_a_spreadsheet_took_is_missed(string text, string? whole) => PhoneNumber.WithLostZero(text).ShouldBe(whole);
}
