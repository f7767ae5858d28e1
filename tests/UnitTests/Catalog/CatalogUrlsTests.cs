using Marketplace.Catalog;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

public sealed class CatalogUrlsTests
{
    [Theory]
    [InlineData("Mật ong Vũ Quang", "mat-ong-vu-quang")]
    [InlineData("Cu đơ ĐẶC BIỆT – 500g", "cu-do-dac-biet-500g")]
    [InlineData("  ", "x")]
    [InlineData("Hoà (hò)", "hoa-ho")]
    public void Slugs_are_words_without_marks(string name, string slug) => Slug.Of(name).ShouldBe(slug);

    [Fact]
    public void An_address_names_every_code_it_may_end_with_longest_first() =>
        CatalogUrls.CodesIn("mat-ong-HT-0007").ShouldBe(["mat-ong-HT-0007", "MAT-ONG-HT-0007", "ong-HT-0007", "ONG-HT-0007", "HT-0007", "0007"]);

    [Fact]
    public void Codes_with_other_letters_are_escaped() => CatalogUrls.Certificate("QĐ 12").ShouldBe("/chung-nhan/Q%C4%90%2012");
}
