using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>The search log as staff read it.</summary>
public sealed class SearchLogPageTests : IAsyncLifetime
{
    private const string Page = "/giam-sat/tim-kiem", File = "/giam-sat/tai/tim-kiem.csv";
    private readonly RunningHost _host = new();
    private readonly HttpClient _staff;

    public SearchLogPageTests()
    {
        var now = new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);
        _host.Clock.AdjustTime(now);
        _staff = _host.Browser();
    }

    public async ValueTask InitializeAsync()
    {
        await _host.AddUserAsync("nguoi-xem@example.vn", Roles.Viewer);
        await _staff.SignInAsync("nguoi-xem@example.vn");
        await _staff.EnrolAsync(_host.Clock);
        var rows = Enumerable.Range(1, 45).Select(i => $"('2026-11-23', 'từ {i:00}', {i}, 0, 0, 0)")
            .Concat(["('2026-11-23', 'mật ong', 100, 0, 50, 125)", "('2026-11-02', 'mật ong', 100, 0, 0, 0)", "('2026-10-26', 'mật ong', 1000, 0, 0, 0)",
                "('2026-11-16', '=hyperlink(1)', 70, 70, 0, 0)", "('2026-11-23', 'sầu, riêng', 60, 60, 0, 0)"]);
        await _host.SqlAsync($"insert into search_log (week, text, searches, zero_results, clicks, position_sum) values {string.Join(", ", rows)}");
    }

    public ValueTask DisposeAsync()
    {
        _staff.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task The_last_four_weeks_are_shown_most_searched_first()
    {
        var page = await _staff.PageAsync(Page);
        var rows = page.QuerySelectorAll("table.searched tbody tr");
        rows.Length.ShouldBe(20);
        Cells(rows[0]).ShouldBe(["mật ong", "200", "0", "50", "25 %", "2,5"]);
        rows[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/tim-kiem?q=m%E1%BA%ADt%20ong");
        Cells(rows[1]).ShouldBe(["=hyperlink(1)", "70", "70", "0", "0 %", "–"]);
        page.QuerySelectorAll("#weeks + .scroll tbody tr").Select(r => Cells(r)[0])
            .ShouldBe(["Tuần 48 (23/11 – 29/11/2026)", "Tuần 47 (16/11 – 22/11/2026)", "Tuần 45 (02/11 – 08/11/2026)"]);
    }

    [Fact]
    public async Task Words_without_results_have_their_own_view()
    {
        var page = await _staff.PageAsync(Page + "?view=zero");
        page.QuerySelectorAll("table.searched tbody th").Select(h => h.TextContent).ShouldBe(["=hyperlink(1)", "sầu, riêng"]);
    }

    [Fact]
    public async Task Weeks_can_be_chosen_and_one_alone_is_itself()
    {
        Cells((await _staff.PageAsync(Page + "?week=2026-W44&toWeek=2026-W45")).QuerySelector("table.searched tbody tr")!)[1].ShouldBe("1.100");
        Cells((await _staff.PageAsync(Page + "?week=2026-W44")).QuerySelector("table.searched tbody tr")!)[1].ShouldBe("1.000");
        (await _staff.PageAsync("/en" + Page + "?week=2025-W10")).QuerySelector(".notice")!.TextContent.ShouldBe("Nothing was searched in these weeks.");
    }

    [Fact]
    public async Task Long_log_comes_in_pages_of_twenty()
    {
        var second = await _staff.PageAsync(Page + "?trang=2");
        second.QuerySelectorAll("table.searched tbody tr").Length.ShouldBe(20);
        var last = (await _staff.PageAsync(Page + "?trang=3")).QuerySelectorAll("table.searched tbody th").Select(h => h.TextContent).ToList();
        last.Count.ShouldBe(8);
        last[^1].ShouldBe("từ 01");
        (await _staff.PageAsync(Page + "?trang=99999", 404)).QuerySelectorAll("table.searched tbody th").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("week=garbage"), InlineData("week=2026-W54"), InlineData("week=2026-W00"),
        InlineData("toWeek=9999-W01"), InlineData("week=2026-W48&toWeek=2026-W47")]
    public async Task Week_that_is_none_is_a_bad_request(string query)
    {
        await _staff.PageAsync($"{Page}?{query}", 400);
        (await _staff.GetAsync($"{File}?{query}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("trang=-1"), InlineData("trang=0"), InlineData("trang=99999999999999"), InlineData("view=%00"), InlineData("week=")]
    public async Task Odd_page_or_view_is_the_usual_one(string query) =>
        (await _staff.PageAsync($"{Page}?{query}")).QuerySelector("table.searched tbody th")!.TextContent.ShouldBe("mật ong");

    [Fact]
    public async Task File_holds_all_pages_and_no_formula()
    {
        var bytes = await _staff.GetByteArrayAsync(File, TestContext.Current.CancellationToken);
        bytes[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + 48);
        lines[0].ShouldStartWith("Từ khóa,Lượt tìm,Không có kết quả,Lượt mở,");
        lines[1].ShouldStartWith("mật ong,200,0,50,25,2.5,2026-W45,2026-W48,");
        lines[2].ShouldStartWith("'=hyperlink(1),70,70,0,0,,");
        lines[3].ShouldStartWith("\"sầu, riêng\",60,60,");
    }

    [Fact]
    public async Task Only_staff_see_it()
    {
        using var nobody = _host.Browser();
        (await nobody.GetAsync(Page, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await _host.AddUserAsync("chu-the@example.vn", Roles.Producer);
        using var producer = await _host.SignedInAsync("chu-the@example.vn", enrol: false);
        foreach (var address in (string[])[Page, File])
            (await producer.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static List<string> Cells(AngleSharp.Dom.IElement row) => [.. row.Children.Select(c => c.TextContent.Trim().Replace('\u00A0', ' '))];
}
