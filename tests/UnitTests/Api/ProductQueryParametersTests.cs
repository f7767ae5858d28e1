using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Api.Products;
using Marketplace.Search.Query;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Api;

public sealed class ProductQueryParametersTests
{
    private static readonly ProductQueryParameters _empty = new();

    private static readonly string[] _nasty =
    [
        "", " ", "0", "1", "3", "5", "-1", "00", "003", "436", "18073", "99999", "unknown", "UNKNOWN", "true", "TRUE", "1e9", "1.5", "+3", " 3", "3 ", "３", "٣",
        "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "NaN", "null", "[]", "3,4", "3;4", "500000-", "0-50000",
        "' OR 1=1 --", "<script>", "*:*", "a* AND (", "%", "_", "\0", "\u202e", "\ud800",
        "Mật ong", "🍯", "../../etc/passwd", new string('9', 5000), new string('ơ', 20_000),
    ];

    [Fact]
    public void No_parameter_means_the_first_page_of_everything_by_relevance()
    {
        var query = _empty.Read().Value!;
        (query.Page, query.Size, query.Sort).ShouldBe((1, 24, ProductSort.Relevance));
        var filter = query.Filter;
        (filter.Text, filter.PriceFrom, filter.PriceTo, filter.InStockOnly).ShouldBe((null, null, null, false));
        new[] { filter.Districts, filter.Communes, filter.Groups, filter.Sets, filter.ProducerTypes }.ShouldAllBe(f => f.Count == 0);
        filter.Stars.ShouldBeEmpty();
    }

    [Fact]
    public void Empty_values_are_absent()
    {
        var asked = new ProductQueryParameters
        {
            Q = "", District = [""], Commune = [""], Star = [""], Group = [""], Set = [""], ProducerType = [""],
            PriceFrom = "", PriceTo = "", InStock = "", Sort = "", Page = "", Size = "",
        };
        asked.Read().Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Repeated_values_are_kept_once_each()
    {
        var filter = (_empty with { District = ["436", "437", "436"], Star = ["3", "5"] }).Read().Value!.Filter;
        filter.Districts.ShouldBe(["436", "437"]);
        filter.Stars.ShouldBe([3, 5]);
    }

    [Fact]
    public void Well_formed_codes_that_name_nothing_are_no_error() =>
        (_empty with { District = ["999", "unknown"], Commune = ["00000"], Group = ["9"], Set = ["99"], ProducerType = ["cong_ty"] }).Read()
            .Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("price", ProductSort.PriceUp)]
    [InlineData("-price", ProductSort.PriceDown)]
    [InlineData("newest", ProductSort.Newest)]
    [InlineData("best", ProductSort.BestSelling)]
    [InlineData("rating", ProductSort.Rating)]
    public void Every_order_has_its_word(string word, ProductSort sort) => (_empty with { Sort = word }).Read().Value!.Sort.ShouldBe(sort);

    [Theory]
    [InlineData("star", "2")]
    [InlineData("star", "6")]
    [InlineData("star", "four")]
    [InlineData("district", "abc")]
    [InlineData("district", "43")]
    [InlineData("commune", "436")]
    [InlineData("group", "x")]
    [InlineData("set", "1")]
    [InlineData("producerType", "HTX")]
    [InlineData("priceFrom", "-1")]
    [InlineData("priceFrom", "1.5")]
    [InlineData("priceTo", "9223372036854775808")]
    [InlineData("inStock", "yes")]
    [InlineData("sort", "cheapest")]
    [InlineData("page", "0")]
    [InlineData("page", "-3")]
    [InlineData("page", "1,2")]
    [InlineData("size", "0")]
    [InlineData("size", "101")]
    [InlineData("after", "HT\0-1")]
    public void Malformed_value_is_refused_by_name(string name, string value) =>
        Set(_empty, name, value).Read().Errors.ShouldHaveSingleItem().Field.ShouldBe(name);

    [Fact]
    public void Price_from_above_price_to_is_refused()
    {
        (_empty with { PriceFrom = "200000", PriceTo = "100000" }).Read().Errors.ShouldHaveSingleItem().Field.ShouldBe("priceFrom");
        (_empty with { PriceFrom = "100000", PriceTo = "100000" }).Read().Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("100", "100", true)]
    [InlineData("101", "100", false)]
    [InlineData("10000", "1", true)]
    [InlineData("10001", "1", false)]
    [InlineData("417", "24", false)]
    public void Deepest_reachable_item_is_the_ten_thousandth(string page, string size, bool allowed)
    {
        var result = (_empty with { Page = page, Size = size }).Read();
        result.Succeeded.ShouldBe(allowed);
        if (!allowed) result.Errors.ShouldAllBe(e => e.Field == "page");
    }

    [Fact]
    public void A_page_is_reached_by_number_or_by_product_not_both()
    {
        (_empty with { After = "HT-0001" }).Read().Value!.After.ShouldBe("HT-0001");
        (_empty with { After = "HT-0001", Page = "2" }).Read().Errors.ShouldHaveSingleItem().Field.ShouldBe("after");
    }

    [Theory]
    [InlineData("ĐS-001")]
    [InlineData("HT 01/2026")]
    [InlineData("3-0123456789-0123456789-0123456789-0123456789-0123456789")]
    public void Every_code_that_the_register_takes_can_be_asked_for(string code) => (_empty with { After = code }).Read().Value!.After.ShouldBe(code);

    [Fact]
    public void All_refusals_are_told_at_once() =>
        (_empty with { Star = ["9"], Page = "x", Sort = "y" }).Read().Errors.Select(e => e.Field).ShouldBe(["star", "page", "sort"]);

    [Fact]
    public void Words_too_long_are_refused_and_control_characters_become_spaces()
    {
        (_empty with { Q = new string('a', 501) }).Read().Errors.ShouldHaveSingleItem().Field.ShouldBe("q");
        (_empty with { Q = "mật\0ong\r\n" }).Read().Value!.Filter.Text.ShouldBe("mật ong");
    }

    [Fact]
    public void Anything_at_all_is_either_refused_by_name_or_within_the_limits()
    {
        var text = Gen.OneOf(Gen.Elements(_nasty), ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""));
        var many = Gen.ArrayOf(text);
        var parameters =
            from q in text
            from district in many
            from commune in many
            from star in many
            from @group in many
            from set in many
            from type in many
            from low in text
            from high in text
            from stock in text
            from sort in text
            from page in text
            from size in text
            from after in text
            select new ProductQueryParameters
            {
                Q = q, District = district, Commune = commune, Star = star, Group = @group, Set = set, ProducerType = type,
                PriceFrom = low, PriceTo = high, InStock = stock, Sort = sort, Page = page, Size = size, After = after,
            };
        // One at a time as well: fourteen random values at once are nearly always refused.
        var names = new[] { "q", "district", "commune", "star", "group", "set", "producerType",
            "priceFrom", "priceTo", "inStock", "sort", "page", "size", "after" };
        var single = from name in Gen.Elements(names) from value in text select Set(_empty, name, value);
        Prop.ForAll(Gen.OneOf(parameters, single).ToArbitrary(), given => ShouldHold(given)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static void ShouldHold(ProductQueryParameters given)
    {
        var result = given.Read();
        if (!result.Succeeded)
        {
            result.Errors.ShouldAllBe(e => e.Field.Length > 0 && e.Message.Text(CultureInfo.InvariantCulture).Length > 0);
            return;
        }
        var query = result.Value!;
        query.Page.ShouldBeInRange(1, 10_000);
        query.Size.ShouldBeInRange(1, 100);
        (query.Page * query.Size).ShouldBeLessThanOrEqualTo(10_000);
        query.Filter.Stars.ShouldAllBe(s => s >= 3 && s <= 5);
        (query.Filter.PriceFrom ?? 0).ShouldBeGreaterThanOrEqualTo(0);
        query.Filter.Districts.Concat(query.Filter.Communes).Concat(query.Filter.Groups).Concat(query.Filter.Sets).Concat(query.Filter.ProducerTypes)
            .ShouldAllBe(c => c.Length > 0 && c.Length <= 32 && c.All(x => char.IsAsciiLetterOrDigit(x) || x == '_'));
        (query.Filter.Text ?? "").ShouldNotContain(c => char.IsControl(c));
    }

    private static ProductQueryParameters Set(ProductQueryParameters all, string name, string value) => name switch
    {
        "q" => all with { Q = value },
        "district" => all with { District = [value] },
        "commune" => all with { Commune = [value] },
        "star" => all with { Star = [value] },
        "group" => all with { Group = [value] },
        "set" => all with { Set = [value] },
        "producerType" => all with { ProducerType = [value] },
        "after" => all with { After = value },
        "priceFrom" => all with { PriceFrom = value },
        "priceTo" => all with { PriceTo = value },
        "inStock" => all with { InStock = value },
        "sort" => all with { Sort = value },
        "page" => all with { Page = value },
        "size" => all with { Size = value },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
