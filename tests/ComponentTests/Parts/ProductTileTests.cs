using Bunit;
using Marketplace.Catalog.Certificates;
using Marketplace.Components;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class ProductTileTests : PartsContext
{
    [Fact]
    public void Tile_shows_stars_name_price_unit_price_and_place()
    {
        var tile = Render<ProductTile>(p => p.Add(t => t.Card, Card));
        tile.Find(".star-line").TextContent.ShouldBe("OCOP 4 sao");
        tile.Find(".stars").GetAttribute("aria-hidden").ShouldBe("true");
        tile.Find("h3 a").GetAttribute("href").ShouldBe("/san-pham/mat-ong-HT-0001");
        tile.Find(".price").TextContent.ShouldBe("150.000\u00a0đChai 500 ml · 300.000\u00a0đ/lít");
        tile.Find(".where").TextContent.ShouldBe("Huyện Hương Sơn (cũ)");
        tile.FindAll(".mark").ShouldBeEmpty();
    }

    [Fact]
    public void Tile_without_a_price_shows_none_and_says_that_it_is_not_on_sale() =>
        Render<ProductTile>(p => p.Add(t => t.Card, Card with { PriceVnd = null, UnitPriceVnd = null, InStock = false }))
            .Find(".price").TextContent.ShouldBe("Chưa mở bán trên chợ");

    [Theory]
    [InlineData(CertificateState.Expired, "OCOP 4 sao đã hết hạn")]
    [InlineData(CertificateState.Revoked, "OCOP 4 sao đã bị thu hồi")]
    public void Tile_of_a_product_that_lost_its_certificate_shows_no_star(CertificateState state, string words)
    {
        var tile = Render<ProductTile>(p => p.Add(t => t.Card, Card with { Star = null, CertificateState = state }));
        tile.FindAll(".stars").ShouldBeEmpty();
        tile.FindAll(".star-line").Count.ShouldBe(1, "its place is kept, so that cards line up");
        tile.Find(".mark").TextContent.ShouldBe(words);
    }

    [Fact]
    public void Tile_marks_sample_data_missing_stock_and_illustrations()
    {
        var tile = Render<ProductTile>(p => p.Add(t => t.Card, Card with { IsSample = true, InStock = false }).Add(t => t.MarkSample, true));
        tile.FindAll(".mark").Select(m => m.TextContent).ShouldBe(["Tạm hết hàng", "Dữ liệu mẫu"]);
        tile.Find(".drawn").TextContent.ShouldBe("Ảnh minh họa");
    }

    [Fact]
    public void Only_pictures_above_the_fold_are_fetched_at_once()
    {
        Render<ProductTile>(p => p.Add(t => t.Card, Card)).Find("img").GetAttribute("loading").ShouldBe("lazy");
        var first = Render<ProductTile>(p => p.Add(t => t.Card, Card).Add(t => t.Eager, true).Add(t => t.First, true)).Find("img");
        first.HasAttribute("loading").ShouldBeFalse();
        first.GetAttribute("fetchpriority").ShouldBe("high");
    }
}

public sealed class EnglishTileTests() : PartsContext("en-GB")
{
    [Fact]
    public void English_tile_leads_to_the_English_page_in_English_words()
    {
        var tile = Render<ProductTile>(p => p.Add(t => t.Card, Card with { IsSample = true }).Add(t => t.MarkSample, true));
        tile.Find("h3 a").GetAttribute("href").ShouldBe("/en/san-pham/mat-ong-HT-0001");
        tile.Find(".price").TextContent.ShouldBe("150,000\u00a0₫Bottle, 500 ml · 300,000\u00a0₫/litre");
        tile.Find(".where").TextContent.ShouldBe("Hương Sơn district (former)");
        tile.Find(".mark").TextContent.ShouldBe("Sample data");
    }
}
