using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>
/// Nobody of the province learns who bought (M80): every page and file of theirs, asked for by everybody of them on a site with orders, cases,
/// reviews and refunds. The routes come from what is mapped, the addresses from the links that lead there; a route that is not tried fails.
/// </summary>
public sealed partial class BuyerDataTests : IAsyncLifetime
{
    private const string Home = "/giam-sat";

    /// <summary>Addresses of a route that are tried; pages of the log are all read.</summary>
    private const int MostOfARoute = 4;

    private ProgrammeSite _programme = null!;
    private WorkSite _site = null!;
    private ProvinceThings _things = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _programme = await ProgrammeSite.StartAsync(Engine.Sqlite);
        _site = await WorkSite.OnAsync(_programme);
        _things = new ProvinceThings(_programme, _site);
        await _things.MakeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task No_page_and_no_file_of_the_province_tells_who_bought_and_every_route_is_tried()
    {
        var routes = new MappedRoutes(_site.Host.Services, Home);
        routes.Templates.Count.ShouldBeGreaterThan(90, "the list comes from what is mapped");
        (await Said(_site.Owner, $"/ban-hang/don-hang/{_things.Producers.Fresh}")).ShouldBe(
            ["name", "street", "telephone"], ignoreOrder: true, "the producer who sends it is told, so the words would be found");
        var tried = new HashSet<string>();
        var told = new List<string>();
        foreach (var (name, role, units) in ((string, string, string[])[])
        [
            ("admin", Roles.Admin, []), ("province", Roles.Officer, []), ("in-area", Roles.Officer, [ProvinceThings.Area]), ("viewer", Roles.Viewer, []),
        ])
        {
            await _site.Host.AddUserAsync(name + "@hatinh.example", role, units);
            using var person = await _site.Host.SignedInAsync(name + "@hatinh.example");
            await foreach (var (route, address, words) in WalkAsync(person, routes))
            {
                tried.Add(route);
                told.AddRange(Found(words).Select(what => $"{name} {address}: {what}"));
            }
        }
        told.ShouldBeEmpty();
        routes.Templates.Except(tried).ShouldBeEmpty("not tried");
    }

    /// <summary>From the pages without a name in their address to all that they lead to, each answered with 200.</summary>
    private static async IAsyncEnumerable<(string Route, string Address, string Words)> WalkAsync(HttpClient person, MappedRoutes routes)
    {
        var waiting = new Queue<string>(routes.Templates.Where(r => !r.Contains('{', StringComparison.Ordinal)).Concat(
            ["/giam-sat/so-lieu/chu-the/P9/gop/hoan-tac", "/giam-sat/xac-minh/kenh/K7/tai-cho"]));
        var seen = waiting.ToHashSet();
        var asked = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await person.GetAsync(address, Cancel);
            var words = await WorkbookWords.OfAsync(answer);
            if (answer.StatusCode == HttpStatusCode.OK) yield return (routes.TemplateOf(address)!, address, WebUtility.HtmlDecode(words));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in new HtmlParser().ParseDocument(words).QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>())
            {
                var next = link.GetAttribute("href")!.Split('#')[0];
                if (!next.StartsWith(Home, StringComparison.Ordinal) || seen.Contains(next)) continue;
                var route = routes.TemplateOf(next).ShouldNotBeNull(next);
                var number = asked.GetValueOrDefault(route);
                if (number >= MostOfARoute && link.GetAttribute("rel") != "next") continue;
                asked[route] = number + 1;
                seen.Add(next);
                waiting.Enqueue(next);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> Said(HttpClient person, string address) =>
        [.. Found(WebUtility.HtmlDecode(await person.GetStringAsync(address, Cancel)))];

    /// <summary>What of a buyer stands in an answer, however it is written.</summary>
    private static IEnumerable<string> Found(string words)
    {
        if (words.Contains("Thị Lan", StringComparison.OrdinalIgnoreCase)) yield return "name";
        if (Telephone.IsMatch(words)) yield return "telephone";
        if (words.Contains("lan@example.com", StringComparison.OrdinalIgnoreCase)) yield return "e-mail";
        if (Street.IsMatch(words)) yield return "street";
        if (words.Contains(ProvinceThings.SignedInBuyer, StringComparison.OrdinalIgnoreCase)) yield return "e-mail of the account";
    }

    /// <summary>0912 345 678 with the country's number or without, and whatever is put between the digits.</summary>
    [GeneratedRegex(@"9[\s.\-]*1[\s.\-]*2[\s.\-]*3[\s.\-]*4[\s.\-]*5[\s.\-]*6[\s.\-]*7[\s.\-]*8")]
    private static partial Regex Telephone { get; }

    [GeneratedRegex(@"Thôn 3(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Street { get; }
}
