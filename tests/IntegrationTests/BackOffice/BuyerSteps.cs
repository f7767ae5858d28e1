using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>What a guest who ordered does on the pages of the shop.</summary>
internal static class BuyerSteps
{
    /// <summary>A browser that has looked the order up by number and telephone.</summary>
    public static async Task<HttpClient> BuyerOfAsync(this WorkSite site, string orderNumber)
    {
        var browser = site.Host.Browser();
        using var found = await browser.SendAsync("/don-hang", ("Number", orderNumber), ("Phone", "0912 345 678"));
        found.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    /// <summary>Number of the checkout that an order belongs to.</summary>
    public static string GroupOf(string orderNumber) => orderNumber[..orderNumber.LastIndexOf('-')];

    /// <summary>By the producer's own buttons.</summary>
    public static async Task DeliverAsync(this WorkSite site, string orderNumber)
    {
        var page = $"{WorkSite.Orders}/{orderNumber}";
        foreach (var step in (string[])["nhan", "dong-goi", "giao", "da-giao"])
        {
            using var answer = await site.SendAsync(page, page, ("Step", step));
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, step);
        }
    }

    /// <summary>Sends the page's form with the fields that it carries hidden.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await browser.TokenAsync(page), ["_handler"] = "form", ["once"] = Guid.CreateVersion7().ToString("N"),
        };
        foreach (var (name, value) in fields) form[name] = value;
        return await browser.PostAsync(page, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }
}
