using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>All links of all pages, for four people: every count equals the list that it opens, and nobody is led where he may not go.</summary>
public sealed partial class LinkTests : IAsyncLifetime
{
    private const string On = "asOf=2025-12-31";
    private const string Home = "/giam-sat";
    private const string Anonymous = "anonymous", InArea = "in-area", Province = "province", Viewer = "viewer", Admin = "admin";

    /// <summary>Pages of a single thing that are looked at, of each route.</summary>
    private const int MostOfARoute = 3;

    private readonly Dictionary<string, HttpClient> _people = [];
    private ProgrammeSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder()
            .WithCertified(
                new("A1", 4, Area: "446"), new("A2", Area: "446"), new("A3", Area: "446", Type: "dnnvv"), new("A4", Area: "446"),
                new("A5", Area: "446"), new("B1", Area: "437"), new("B2", 4, Area: "437"), new("B3", Area: "437"), new("C1", Area: "439"),
                new("OLD", Issued: "2020-01-10", Area: "446"))
            .WithChannels("K1,A1,zalo", "K2,A2,ecommerce,this", "K3,A3,website", "K4,B1,facebook", "K5,B2,supermarket", "K6,A5,zalo")
            .WithChecks(
                "K1,2025-12-01,pass,lan", "K2,2025-12-30,pass,system", "K3,2025-03-01,pass,lan", "K4,2025-12-01,pass,lan", "K5,2025-12-01,fail,lan",
                "K6,2025-12-01,unknown,lan")
            .WithGreen("A1,2025-01-01", "B1,2025-01-01")
            .WithVillages("V1,Làng một,18673,,,A-A1", "V2,Làng hai,18118,,,A-B1", "V3,Làng ba,18673")
            .WithPoints("D1,Điểm một,446,,,1,A-A1", "D2,Điểm hai,437,,,1,A-B1", "D3,Điểm ba,446")
            .WithInspections("D1,2025-06-01,pass", "D2,2025-06-01,pass"));
        foreach (var (name, role, units) in ((string, string, string[])[])
        [
            (InArea, Roles.Officer, ["446"]), (Province, Roles.Officer, []), (Viewer, Roles.Viewer, []), (Admin, Roles.Admin, []),
        ])
        {
            await _site.Host.AddUserAsync(name + "@hatinh.example", role, units);
            _people[name] = await _site.Host.SignedInAsync(name + "@hatinh.example");
        }
        _people[Anonymous] = _site.Host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _people.Values) browser.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData(Anonymous, 0)]
    [InlineData(InArea, 60)]
    [InlineData(Province, 200)]
    [InlineData(Viewer, 200)]
    [InlineData(Admin, 200)]
    public async Task Every_count_equals_the_list_that_it_opens(string person, int atLeast)
    {
        var routes = new MappedRoutes(_site.Host.Services, Home);
        var waiting = new Queue<string>(Pages(person));
        var (met, of, seen) = (waiting.ToHashSet(), new Dictionary<string, int>(), new HashSet<string>());
        var unequal = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            var page = await _people[person].DocumentAsync(path);
            // Years and numbers of pages are no counts.
            foreach (var link in page.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Where(a => a.Closest(".filter-bar, .pager, .downloads") is null))
            {
                var url = link.GetAttribute("href")!.Split('#')[0];
                if (!url.StartsWith(Home, StringComparison.Ordinal)) continue;
                var route = routes.TemplateOf(url).ShouldNotBeNull(url);
                if (route.Contains('{', StringComparison.Ordinal) && of.GetValueOrDefault(route) < MostOfARoute && met.Add(url))
                {
                    of[route] = of.GetValueOrDefault(route) + 1;
                    waiting.Enqueue(url);
                }
                var words = link.TextContent.Trim();
                if (Count.Match(words) is not { Success: true } count || !seen.Add($"{count.Groups[1].Value} {url}")) continue;
                var list = await _people[person].DocumentAsync(url);
                if (CountOf(list) is var own && own != count.Groups[1].Value) unequal.Add($"{path} says {words}, {url} {own}");
            }
        }
        unequal.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    /// <summary>What a list says of itself; where it says nothing, its rows, which are all on one page then.</summary>
    private static string CountOf(IHtmlDocument list)
    {
        if (Lead.Match(list.QuerySelector(".lead")?.TextContent.Trim() ?? "") is { Success: true } lead) return lead.Value;
        return list.QuerySelector(".pager") is null ? $"{list.QuerySelectorAll("main table tbody tr").Length}" : "no count";
    }

    [Fact]
    public async Task Public_pages_lead_to_public_pages_and_by_one_link_a_block_to_those_for_officers()
    {
        var routes = new MappedRoutes(_site.Host.Services, Home);
        foreach (var path in Pages(Anonymous))
        {
            var page = await _people[Anonymous].DocumentAsync(path);
            foreach (var link in page.QuerySelectorAll("a").OfType<IHtmlAnchorElement>().Where(a => IsForStaff(routes, a.GetAttribute("href")!)))
                link.TextContent.ShouldStartWith("Dành cho cán bộ", Case.Sensitive, $"{path} {link.GetAttribute("href")}");
            foreach (var block in page.QuerySelectorAll("main section"))
                block.QuerySelectorAll("a").Count(a => IsForStaff(routes, a.GetAttribute("href")!))
                    .ShouldBeLessThanOrEqualTo(1, $"{path} {block.GetAttribute("aria-labelledby")}");
            page.QuerySelector(".m-who a")!.TextContent.ShouldBe("Đăng nhập", path);
        }
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_named_on_public_pages_too_and_in_no_page_that_others_get()
    {
        foreach (var path in Pages(Anonymous))
        {
            var own = await _people[InArea].GetAsync(path, TestContext.Current.CancellationToken);
            (await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("in-area@hatinh.example", Case.Sensitive, path);
            own.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            var others = await _people[Anonymous].GetStringAsync(path, TestContext.Current.CancellationToken);
            others.ShouldNotContain("hatinh.example", Case.Sensitive, path);
            others.ShouldNotContain("__RequestVerificationToken", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task Officer_of_an_area_is_told_of_that_area_in_headline_steps_list_and_file()
    {
        var page = await _people[InArea].DocumentAsync($"/giam-sat/con-thieu?{On}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Cần thêm 1 chủ thể để đạt 50 %");
        page.QuerySelector(".lead")!.TextContent.ShouldStartWith("3 chủ thể chưa đạt");
        page.QuerySelectorAll(".reasons td.n").Sum(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(3);
        page.QuerySelectorAll("table.list tbody tr").Length.ShouldBe(3);
        page.QuerySelector(".staff-bar a")!.GetAttribute("href")!.ShouldStartWith("/giam-sat/kenh");
        var csv = await _people[InArea].GetStringAsync($"/giam-sat/tai/con-thieu.csv?{On}", TestContext.Current.CancellationToken);
        csv.TrimEnd().Split("\r\n").Length.ShouldBe(1 + 3);
    }

    [Theory]
    [InlineData("làng", 0), InlineData("a1", 1), InlineData("A", 5), InlineData("%", 0), InlineData("☃", 0), InlineData("山", 0)]
    public async Task A_producer_is_found_by_words_of_its_name_or_its_code(string words, int found) =>
        (await _people[Province].DocumentAsync($"/giam-sat/chu-the?{On}&q={Uri.EscapeDataString(words)}")).QuerySelector(".lead")!.TextContent
            .Trim().ShouldStartWith(found + " ");

    [Theory]
    [InlineData("%"), InlineData("_"), InlineData("山")]
    public async Task Signs_alone_find_no_certificate(string signs) =>
        (await _people[Province].DocumentAsync($"/giam-sat/chung-nhan?q={Uri.EscapeDataString(signs)}")).QuerySelector(".lead")!.TextContent
            .Trim().ShouldStartWith("0 ");

    [Fact]
    public async Task A_day_of_any_length_that_is_none_is_named()
    {
        foreach (var length in (int[])[11, 99, 100, 500])
            (await _people[Province].PageAsync($"/giam-sat/chu-the?asOf={new string('1', length)}", 400)).QuerySelector(".notice")!.TextContent
                .ShouldContain("asOf");
    }

    [Fact]
    public async Task What_waits_is_counted_on_the_first_page_for_officers_alone_as_its_list_holds_it()
    {
        using var sent = await _people[Anonymous].PostFormAsync(
            "/bao-sai-sot?ve=C-A1", ("about", "C-A1"), ("wrong", "Số nhà là 12."), ("contact", "0912 345 678"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var person in (string[])[InArea, Province])
        {
            var counts = new List<int>();
            foreach (var chip in (await _people[person].DocumentAsync("/giam-sat")).QuerySelectorAll("section[aria-labelledby=viec-cho] a"))
            {
                counts.Add(int.Parse(chip.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
                var list = await _people[person].DocumentAsync(chip.GetAttribute("href")!);
                list.QuerySelectorAll("main table tbody tr").Length.ShouldBe(counts[^1], $"{person}: {chip.TextContent.Trim()}");
            }
            counts.Count.ShouldBe(8);
            counts.Count(c => c > 0).ShouldBe(2, "a mistake that was told, and passes that are old");
        }
        foreach (var person in (string[])[Viewer, Anonymous])
            (await _people[person].DocumentAsync("/giam-sat")).QuerySelectorAll("section[aria-labelledby=viec-cho]").ShouldBeEmpty();
    }

    private IEnumerable<string> Pages(string person)
    {
        foreach (var route in _site.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
            var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (!path.StartsWith("/giam-sat", StringComparison.Ordinal) || path.StartsWith("/giam-sat/tai", StringComparison.Ordinal)) continue;
            var policies = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToList();
            var isForAdmins = policies.Contains(Policy.ProvinceAdmin);
            if (person == Viewer && policies.Contains(Policy.ProvinceOfficer)) continue;
            // Who gets the monthly letter is the whole province's to say.
            if (person == InArea && path == "/giam-sat/bao-cao/nguoi-nhan") continue;
            // A single report, case, review or certificate is there only when somebody wrote one.
            if (path.StartsWith("/giam-sat/chung-nhan/", StringComparison.Ordinal) && path.Contains('{', StringComparison.Ordinal)) continue;
            if (path.Replace("{Code}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal)) continue;
            if (isForAdmins && person != Admin || person == Anonymous && !isOpen) continue;
            foreach (var more in path == "/giam-sat/kenh" ? (string[])["", "&theo=commune", "&theo=type", "&theo=star", "&theo=group", "&area=446"]
                : ["", "&area=446"])
                yield return $"{path.Replace("xa/{Code}", "xa/18673", StringComparison.Ordinal)
                    .Replace("dia-ban/{Code}", "dia-ban/446", StringComparison.Ordinal)
                    .Replace("{Code}", "A1", StringComparison.Ordinal)}?{On}{more}";
        }
    }

    /// <summary>A page of the province that asks who is there.</summary>
    private static bool IsForStaff(MappedRoutes routes, string url) => url.StartsWith(Home, StringComparison.Ordinal) && !routes.IsOpen(url);

    /// <summary>"12 chủ thể", "Xem 12 chủ thể"; no day and no share.</summary>
    [GeneratedRegex(@"\A(?:Xem )?(?:cả )?([0-9]+(?:\.[0-9]{3})*)(?![0-9/,.:]|\s*%)")]
    private static partial Regex Count { get; }

    [GeneratedRegex(@"\A[0-9]+(?:\.[0-9]{3})*")]
    private static partial Regex Lead { get; }
}
