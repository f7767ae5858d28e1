using Marketplace.Search.Query;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Search;

public sealed class ProductQueryStringTests
{
    [Theory]
    [InlineData("/tim-kiem")]
    [InlineData("/tim-kiem?q=m%E1%BA%ADt%20ong&district=439&district=unknown&commune=18673&star=3&star=4&group=1&set=04&producerType=htx")]
    [InlineData("/tim-kiem?priceFrom=50000&priceTo=100000&inStock=true&sort=-price&page=3")]
    public void What_is_written_is_read_back(string address)
    {
        var read = Read(address);
        read.Problems.ShouldBeEmpty();
        ProductQueryString.Write("/tim-kiem", read.Query.Filter, new ProductFilter(), read.Query.Sort, read.Query.Page).ShouldBe(address);
    }

    [Theory]
    [InlineData("?star=9", "star", ProductQueryFault.Malformed)]
    [InlineData("?district=x", "district", ProductQueryFault.Malformed)]
    [InlineData("?priceFrom=-1", "priceFrom", ProductQueryFault.NotAPrice)]
    [InlineData("?priceFrom=2&priceTo=1", "priceFrom", ProductQueryFault.AbovePriceTo)]
    [InlineData("?inStock=1", "inStock", ProductQueryFault.NotTrueOrFalse)]
    [InlineData("?sort=x", "sort", ProductQueryFault.NotAnOrder)]
    [InlineData("?page=0", "page", ProductQueryFault.NotAPage)]
    [InlineData("?page=99999999999999999999", "page", ProductQueryFault.NotAPage)]
    [InlineData("?page=1e3", "page", ProductQueryFault.NotAPage)]
    [InlineData("?size=101", "size", ProductQueryFault.NotASize)]
    [InlineData("?page=101&size=100", "page", ProductQueryFault.TooDeep)]
    [InlineData("?page=2&after=HT-1", "after", ProductQueryFault.AfterAndPage)]
    public void What_makes_no_sense_is_left_out_and_named(string query, string parameter, ProductQueryFault fault) =>
        Read(query).Problems.ShouldContain(new ProductQueryProblem(parameter, fault));

    [Theory]
    [InlineData("mật\tong\u00a0rừng", "mật ong rừng")]
    [InlineData("mật\u200bong\ufeff", "mậtong")]
    [InlineData("m\u00e2\u0323t", "mật")]
    [InlineData("a\ud800b\uffff", "ab")]
    [InlineData(" \u200b\u00a0 ", null)]
    [InlineData(null, null)]
    public void Words_are_cleaned_of_what_nobody_can_see(string? text, string? clean) => ProductQueryString.Clean(text).ShouldBe(clean);

    [Fact]
    public void Too_long_words_are_cut_and_named()
    {
        var read = ProductQueryString.Read(name => name == "q" ? [new string('a', 501)] : []);
        read.Problems.ShouldBe([new ProductQueryProblem("q", ProductQueryFault.TooLong)]);
        read.Query.Filter.Text!.Length.ShouldBe(ProductQueryString.LongestText);
    }

    private static ProductQueryReading Read(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(at < 0 ? "" : address[at..]);
        return ProductQueryString.Read(name => query.GetValueOrDefault(name));
    }
}
