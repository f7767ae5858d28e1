using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>Steps are given and done over HTTP; their numbers stand on the province's first page for staff alone.</summary>
public sealed class AssignmentPageTests : IAsyncLifetime
{
    private const string List = "/giam-sat/viec-giao", Give = List + "/giao", Field = "/giam-sat/xac-minh/kenh/K1/tai-cho";
    private ProgrammeSite _site = null!;
    private Guid _officer;
    private HttpClient _province = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder().WithCertified(new("P1", Area: "446", Name: "Ong Vàng"), new("P2", Area: "437", Name: "Mắm Lộc"))
            .WithChannels("K1,P1,supermarket,Co.opmart,HD-1"));
        _officer = await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer, "446");
        await _site.Host.AddUserAsync("tinh@hatinh.example", Roles.Officer);
        _province = await _site.Host.SignedInAsync("tinh@hatinh.example");
    }

    public async ValueTask DisposeAsync()
    {
        _province.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Ticked_steps_are_given_and_the_first_page_counts_as_the_lists_do_for_staff_alone()
    {
        using var bare = await SendAsync(_province, Give, ("Chosen", "Check:P1"), ("Note", "Gọi trước."));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await WorkSite.ParseAsync(bare);
        shown.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#assignto", "#dueon"]);
        shown.QuerySelector("input[value='Check:P1']")!.HasAttribute("checked").ShouldBeTrue();
        shown.QuerySelector("#note")!.TextContent.ShouldBe("Gọi trước.");
        using var given = await SendAsync(_province, Give, ("Chosen", "Check:P1"), ("AssignTo", $"{_officer}"), ("DueOn", Day(3)), ("Note", "Gọi trước."));
        given.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await TilesAsync("1", "0", "0");
        var one = (await _province.PageAsync(List)).QuerySelectorAll("tbody tr").ShouldHaveSingleItem().QuerySelector("a")!.GetAttribute("href")!;
        using var anybody = _site.Host.Browser();
        (await anybody.GetStringAsync("/giam-sat", Cancel)).ShouldNotContain("viec-giao");
        _site.Host.Clock.Advance(TimeSpan.FromDays(5));
        using var province = await AgainAsync();
        (await province.PageAsync(List + "?state=qua-han")).QuerySelectorAll("td.late").Length.ShouldBe(1);

        using var viewer = await PersonAsync("xem@hatinh.example", Roles.Viewer);
        (await viewer.PageAsync(one)).QuerySelectorAll("main button[name=Act]").ShouldBeEmpty();
        using var refused = await viewer.PostAsync(one, new FormUrlEncodedContent([]), Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.GetAsync(Give, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var elsewhere = await PersonAsync("noi.khac@hatinh.example", Roles.Officer, "437");
        await elsewhere.PageAsync(one, 404);
        (await elsewhere.PageAsync(List)).QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_check_with_a_photo_verifies_the_channel_and_closes_the_step()
    {
        using var given = await SendAsync(_province, Give, ("Chosen", "Check:P1"), ("AssignTo", $"{_officer}"), ("DueOn", Day(3)));
        given.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var officer = await _site.Host.SignedInAsync("can.bo@hatinh.example");
        (await officer.PageAsync(List + "?cua=toi")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await officer.PageAsync(Field)).QuerySelector("input[type=file]")!.GetAttribute("capture").ShouldBe("environment");
        using var bare = await PhotoFormAsync(officer, [], ("Step", "dat"));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var unclear = await PhotoFormAsync(officer, [TestPictures.Photo(600, 400)], ("Step", "khong-dat"));
        unclear.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var kept = (await WorkSite.ParseAsync(unclear)).QuerySelector("input[name=Kept]")!.GetAttribute("value")!;
        _site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var done = await PhotoFormAsync(officer, [], ("Step", "dat"), ("Kept", kept));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var photo = (await officer.PageAsync(Field)).QuerySelector("a[href*='/tai-cho/']")!.GetAttribute("href")!;
        var link = (await officer.PageAsync(photo)).QuerySelector("img.evidence")!.GetAttribute("src")!;
        (await officer.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _province.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the link is the officer's");
        using var elsewhere = await PersonAsync("noi.khac@hatinh.example", Roles.Officer, "437");
        await elsewhere.PageAsync(photo, 404);
        await elsewhere.PageAsync(Field, 404);
        await TilesAsync("0", "0", "1");
    }

    /// <summary>Numbers of the first page: open, overdue, done; each opens a list with as many rows.</summary>
    private async Task TilesAsync(params string[] expected)
    {
        var tiles = (await _province.PageAsync("/giam-sat")).QuerySelectorAll("section[aria-labelledby=viec-giao] a").Take(3).ToList();
        tiles.Select(t => t.QuerySelector("b")!.TextContent).ShouldBe(expected);
        foreach (var tile in tiles)
            (await _province.PageAsync(tile.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length
                .ShouldBe(int.Parse(tile.QuerySelector("b")!.TextContent, CultureInfo.InvariantCulture));
    }

    private async Task<HttpClient> PersonAsync(string email, string role, params string[] units)
    {
        await _site.Host.AddUserAsync(email, role, units);
        return await _site.Host.SignedInAsync(email);
    }

    /// <summary>A session ends after a working day.</summary>
    private Task<HttpClient> AgainAsync() => PersonAsync("tinh.2@hatinh.example", Roles.Officer);

    private string Day(int days) => _site.Host.Clock.VietnamToday().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string page, params (string Name, string Value)[] fields) =>
        browser.SendAsync(page, fields);

    private static async Task<HttpResponseMessage> PhotoFormAsync(HttpClient browser, IReadOnlyList<byte[]> files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync(Field)), "__RequestVerificationToken" }, { new StringContent("form"), "_handler" },
            { new StringContent(Guid.CreateVersion7().ToString("N")), "once" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var bytes in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(file, "Files", "anh.jpg");
        }
        return await browser.PostAsync(Field, form, Cancel);
    }
}
