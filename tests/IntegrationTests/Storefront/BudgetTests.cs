using System.Net;
using AngleSharp.Dom;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class BudgetTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private const int Html = 8 * 1024, Style = 13 * 1024, Script = 12 * 1024;

    [Theory]
    [MemberData(nameof(PolicyTests.Kinds), MemberType = typeof(PolicyTests))]
    public async Task Words_style_and_scripts_of_a_page_are_within_the_budget(string path)
    {
        var page = await shop.Browser().PageAsync(path);
        (await SizeAsync(path)).ShouldBeLessThanOrEqualTo(Html);
        (await SumAsync(page.QuerySelectorAll("link[rel=stylesheet]"), "href")).ShouldBeInRange(1, Style);
        (await SumAsync(page.QuerySelectorAll("script[src]"), "src")).ShouldBeInRange(1, Script);
    }

    private async Task<int> SumAsync(IEnumerable<IElement> elements, string attribute)
    {
        var sum = 0;
        foreach (var element in elements) sum += await SizeAsync(element.GetAttribute(attribute)!);
        return sum;
    }

    private async Task<int> SizeAsync(string path)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.AcceptEncoding.ParseAdd("br");
        var answer = await shop.Browser().SendAsync(ask, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
