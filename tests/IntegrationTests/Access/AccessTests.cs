using System.Net;
using System.Security.Claims;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>Every route of the province and of producers against everybody (M80), held against access.txt; a route that is not in it fails.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private static readonly string[] _closed = ["/giam-sat", "/ban-hang"];
    private const string Own = "446", Other = "437";
    private static readonly string _endsSoon = DateTime.UtcNow.AddMonths(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    private readonly Dictionary<string, HttpClient> _people = [];
    private ProgrammeSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder()
            .WithCertified(
                new("P-OWN", Issued: _endsSoon, Area: Own, Name: "Hợp tác xã Của Mình"),
                new("P-OTHER", Issued: _endsSoon, Area: Other, Name: "Hợp tác xã Nơi Khác"))
            .WithChannels("K1,P-OWN,zalo,,https://zalo.example/cua-minh", "K2,P-OTHER,zalo,,https://zalo.example/noi-khac")
            .WithVillages("V1,Làng Của Mình,18673", "V2,Làng Nơi Khác,18118").WithPoints("D1,Điểm Của Mình,446", "D2,Điểm Nơi Khác,437"));
        foreach (var (name, role, units) in ((string, string, string[])[])
        [
            ("producer", Roles.Producer, []), ("elsewhere", Roles.Officer, ["449"]), ("in-area", Roles.Officer, [Own]),
            ("province", Roles.Officer, []), ("viewer", Roles.Viewer, []), ("admin", Roles.Admin, []),
        ])
        {
            var id = await _site.Host.AddUserAsync(name + "@hatinh.example", role, units);
            if (role == Roles.Producer) await _site.Host.GrantAsync(id, "P-OWN");
            _people[name] = await _site.Host.SignedInAsync(name + "@hatinh.example", enrol: Roles.Staff.Contains(role));
        }
        await _site.Host.AddBuyerAsync("buyer@hatinh.example");
        _people["buyer"] = await _site.Host.SignedInAsync("buyer@hatinh.example", enrol: false);
        _people["anonymous"] = _site.Host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _people.Values) browser.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public void Every_route_of_the_province_is_in_the_table()
    {
        var routes = Routes().ToList();
        routes.Count.ShouldBeGreaterThan(20, "the list comes from what is mapped");
        AccessFile.Read().Select(l => $"{l.Method} {l.Route}").ToHashSet().ShouldBe(routes.ToHashSet(), ignoreOrder: true);
    }

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        var expected = AccessFile.Read();
        var found = new List<AccessLine>();
        foreach (var line in expected) found.Add(line with { Cells = [.. await CellsAsync(line)] });
        AccessFile.Print(found).Split('\n').Except(AccessFile.Print(expected).Split('\n')).ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_is_refused_every_way_to_write()
    {
        foreach (var address in AccessFile.Read().Select(l => l.Address).Distinct())
            foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Parse(method), address) { Content = new FormUrlEncodedContent([]) };
                (await _people["viewer"].SendAsync(request, TestContext.Current.CancellationToken))
                    .StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed);
            }
    }

    /// <summary>No page of all staff takes a form yet; the first that does is closed to viewers by the policy that they have.</summary>
    [Theory]
    [InlineData(Roles.Viewer, "GET", true), InlineData(Roles.Viewer, "HEAD", true),
        InlineData(Roles.Viewer, "POST", false), InlineData(Roles.Viewer, "DELETE", false)]
    [InlineData(Roles.Officer, "POST", true), InlineData(Roles.Admin, "POST", true), InlineData(Roles.Producer, "GET", false)]
    public async Task Policy_of_staff_lets_viewers_only_read(string role, string method, bool allowed)
    {
        var http = new DefaultHttpContext { Request = { Method = method } };
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role), new("amr", "mfa")], "test"));
        await using var scope = _site.Host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, http, Policy.ProvinceStaff)).Succeeded.ShouldBe(allowed);
    }

    [Fact]
    public async Task Officer_of_an_area_cannot_widen_what_is_seen_by_the_address()
    {
        foreach (var line in AccessFile.Read().Where(l => l.Method == "GET" && l.Cells[4].EndsWith('*')))
            foreach (var more in (string[])[
                "area=437", "area=unknown", "commune=unknown", "area=446&area=437", "area=", "asOf=2099-01-01", "mau=1", "trang=2", "knownAt=2099-01-01"])
            {
                var answer = await _people["in-area"]
                    .GetAsync($"{line.Address}{(line.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{more}",
                    TestContext.Current.CancellationToken);
                Names(WebUtility.HtmlDecode(await WorkbookWords.OfAsync(answer)), "Nơi Khác", "Mật ong P-OTHER").ShouldBeFalse($"{line.Address} {more}");
            }
    }

    /// <summary>A list that is there must not be called empty because its page is asked for by a number that it does not have.</summary>
    [Fact]
    public async Task A_page_past_the_end_of_any_list_is_404_with_a_way_back()
    {
        var lists = ListPages().ToHashSet();
        var tried = 0;
        foreach (var line in AccessFile.Read().Where(l => l.Method == "GET" && lists.Contains(l.Route)).DistinctBy(l => l.Route))
        {
            var person = new[] { "producer", "admin" }
                .FirstOrDefault(p => line.Cells[Array.IndexOf(AccessFile.People, p)].StartsWith("200", StringComparison.Ordinal));
            if (person is null) continue;
            tried++;
            var path = line.Address.Split('?')[0];
            var page = await _people[person].PageAsync($"{line.Address}{(line.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}trang=9999", 404);
            page.QuerySelectorAll(".notice a").Select(a => a.GetAttribute("href")!.Split('?')[0]).ShouldContain(path, line.Route);
            page.QuerySelectorAll("a:not([hreflang])").ShouldAllBe(a => !a.GetAttribute("href")!.Contains("trang=9999", StringComparison.Ordinal), line.Route);
        }
        tried.ShouldBeGreaterThan(20);
    }

    /// <summary>Templates of the pages that draw a pager, as their sources say.</summary>
    private static IEnumerable<string> ListPages() =>
        from head in (string[])["Monitor", "BackOffice"]
        from file in Directory.EnumerateFiles(Path.Combine(Databases.SeedData.Folder, "..", "src", head), "*.razor", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        where text.Contains("<Pager ", StringComparison.Ordinal)
        from page in System.Text.RegularExpressions.Regex.Matches(text, "^@page \"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.Multiline)
        select page.Groups[1].Value;

    /// <summary>By method and template: pages and files under /giam-sat and /ban-hang, and what else asks for such a role.</summary>
    private IEnumerable<string> Routes()
    {
        foreach (var endpoint in _site.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            var asks = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy?.StartsWith("Province", StringComparison.Ordinal) is true);
            asks |= endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == Policy.Producer);
            if (!asks && !_closed.Any(c => route.StartsWith(c, StringComparison.Ordinal))) continue;
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                if (method != "HEAD") yield return $"{method} {route}";
        }
    }

    private async Task<List<string>> CellsAsync(AccessLine line)
    {
        var cells = new List<string>();
        foreach (var person in AccessFile.People)
        {
            using var request = new HttpRequestMessage(HttpMethod.Parse(line.Method), line.Address);
            if (line.Method != "GET") request.Content = new FormUrlEncodedContent([]);
            var answer = await _people[person].SendAsync(request, TestContext.Current.CancellationToken);
            var words = WebUtility.HtmlDecode(await WorkbookWords.OfAsync(answer));
            var stars = (Names(words, "Của Mình", "Mật ong P-OWN") ? "*" : "") + (Names(words, "Nơi Khác", "Mật ong P-OTHER") ? "*" : "");
            cells.Add((int)answer.StatusCode + stars);
            if (answer.StatusCode == HttpStatusCode.Redirect) answer.Headers.Location!.OriginalString.ShouldContain("/dang-nhap");
        }
        return cells;
    }

    private static bool Names(string words, string name, string product) =>
        words.Contains(name, StringComparison.Ordinal) || words.Contains(product, StringComparison.Ordinal);
}
