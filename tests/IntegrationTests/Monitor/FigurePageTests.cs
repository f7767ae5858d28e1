using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>
/// What the province's pages and files say of a register whose figures are known: of four producers one is verified elsewhere, one through
/// this marketplace alone, one passed too long ago, one declares nothing.
/// </summary>
public sealed class FigurePageTests : IAsyncLifetime
{
    private const string On = "asOf=2025-12-31";

    /// <summary>31/12/2025 as workbooks store it.</summary>
    private const string DayAsNumber = "46022";

    private ProgrammeSite _site = null!;
    private HttpClient _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder()
            .WithCertified(
                new("ELSE", 4, Name: "Hợp tác xã Đồng Lộc"), new("HERE", Area: "437"),
                new("OLD", Type: "dnnvv", Name: "=HYPERLINK(1)"), new("NONE", Issued: "2023-03-10"))
            .WithChannels("K1,ELSE,zalo,,https://zalo.example", "K2,HERE,ecommerce,this", "K3,OLD,website")
            .WithGreen("ELSE,2025-01-01,,2025-02-01T00:00:00Z")
                .WithVillages("V1,Làng nghề,18550,,,A-ELSE,2025-02-01T00:00:00Z", "V2,Làng nghề,18550,,,,2025-02-01T00:00:00Z")
            .WithPoints("D1,Điểm,436,,,1,A-ELSE,2025-02-01T00:00:00Z", "D2,Điểm,437,,,,,2025-02-01T00:00:00Z")
                .WithInspections("D1,2025-06-01,pass,2025-06-02T00:00:00Z")
            .WithChecks(
                "K1,2025-12-01,pass,lan,2025-12-01T08:30:00+07:00", "K2,2025-12-30,pass,system,2025-12-30T08:30:00+07:00",
                "K3,2025-03-01,pass,lan,2025-03-01T08:30:00+07:00"));
        await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
        _officer = await _site.Host.SignedInAsync("can.bo@hatinh.example");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Share_is_shown_with_both_counts_date_and_version_of_the_rule()
    {
        var page = await WordsAsync($"/giam-sat?{On}");
        page.ShouldContain(Close("2 / 4 chủ thể đã xác minh"));
        page.ShouldContain("31/12/2025");
        page.ShouldContain(Close("định nghĩa phiên bản 1"));
    }

    [Fact]
    public async Task Share_stands_with_and_without_this_marketplace_side_by_side()
    {
        var page = await WordsAsync($"/giam-sat/kenh?{On}");
        page.ShouldMatch(Close("Có tính chợ này.{0,60} 2 / 4"));
        page.ShouldMatch(Close("Không tính chợ này.{0,60} 1 / 4"));
    }

    /// <summary>Whoever prints it may hold a page that was kept for a while.</summary>
    [Theory]
    [InlineData("", "Nguồn: sổ đăng ký OCOP của tỉnh. Tính đến 31/12/2025. Trang lập lúc {0}.")]
    [InlineData("/en", "Source: the province’s OCOP register. As of 31/12/2025. Page made at {0}.")]
    public async Task What_is_printed_names_its_source_its_day_and_when_the_page_was_made_also_when_it_was_kept(string language, string line)
    {
        var made = _site.Host.Clock.GetUtcNow().VietnamMinute();
        foreach (var minutes in (int[])[0, 10])
        {
            _site.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            (await _site.Browser.DocumentAsync($"{language}/giam-sat/kenh?{On}")).QuerySelector(".print-line")!.TextContent
                .ShouldEndWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, made));
        }
    }

    [Fact]
    public async Task Each_grade_of_evidence_gives_a_share()
    {
        var page = await WordsAsync($"/giam-sat/kenh?{On}");
        page.ShouldContain(Close("Kiểm tra đạt, còn hạn 2 2 / 4 50 %"));
        page.ShouldContain(Close("Kiểm tra đạt, quá hạn 1 3 / 4 75 %"));
    }

    [Theory]
    [InlineData("area=437", "1 / 1")]
    [InlineData("commune=unknown", "2 / 4")]
    [InlineData("type=dnnvv", "0 / 1")]
    [InlineData("star=4", "1 / 1")]
    [InlineData("group=1", "2 / 4")]
    public async Task Figures_are_filtered_by_the_address(string filter, string figure) =>
        Close((await _officer.DocumentAsync($"/giam-sat?{On}&{filter}")).Body!.TextContent).ShouldContain(Close(figure + " chủ thể đã xác minh"));

    [Fact]
    public async Task Year_means_its_last_day() => (await WordsAsync("/giam-sat?year=2025")).ShouldContain(Close("tính đến 31/12/2025"), Case.Insensitive);

    [Fact]
    public async Task Each_figure_of_a_breakdown_opens_a_list_of_as_many()
    {
        foreach (var by in (string[])["area", "type", "star", "group"])
        {
            var page = await _officer.DocumentAsync($"/giam-sat/kenh?{On}&theo={by}");
            var links = page.QuerySelectorAll("table.breakdown td a").Select(a => (Url: a.GetAttribute("href")!, Count: a.TextContent.Trim())).ToList();
            links.Count.ShouldBeGreaterThan(3, by);
            foreach (var (url, count) in links)
                (await _officer.DocumentAsync(url)).QuerySelector(".lead")!.TextContent.ShouldStartWith(count + " ", Case.Sensitive, $"{by} {url}");
        }
    }

    [Fact]
    public async Task Nearest_to_the_target_stand_first_with_their_next_step_and_no_contact()
    {
        var page = await _officer.DocumentAsync($"/giam-sat/con-thieu?{On}");
        page.QuerySelectorAll("table.list tbody tr").Select(r => r.QuerySelectorAll("td")[1].TextContent.Trim())
            .ShouldBe(["Kiểm tra lại", "Hướng dẫn mở một kênh"]);
        page.Body!.TextContent.ShouldContain("Danh sách không có số điện thoại");
    }

    [Fact]
    public async Task Forecast_says_what_runs_out_and_what_that_does_to_the_share() =>
        (await WordsAsync($"/giam-sat/du-bao?{On}")).ShouldContain(Close("1 trên 4 chứng nhận sẽ hết hạn. Chủ thể đã xác minh: từ 2 / 4 còn 0 / 3."));

    [Theory]
    [InlineData("T1", "san-pham", 4), InlineData("T2a", "san-pham", 1), InlineData("T2b", "san-pham", 0),
        InlineData("T3a", "chu-the", 3), InlineData("T3b", "chu-the", 1)]
    [InlineData("T4", "lang-nghe", 1), InlineData("T5", "chu-the", 1), InlineData("T6", "chu-the", 2), InlineData("T7", "diem-ban", 1)]
    public async Task Each_figure_of_the_strip_opens_a_list_of_as_many_and_says_on_hover_how_it_is_counted(string code, string list, int count)
    {
        var row = (await _officer.DocumentAsync($"/giam-sat?{On}")).QuerySelectorAll("table.strip tbody tr")
            .Single(r => r.QuerySelector(".code")!.TextContent == code);
        var figure = row.QuerySelector("td.n a")!;
        figure.TextContent.Split(' ')[0].ShouldBe(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        figure.GetAttribute("href")!.ShouldStartWith("/giam-sat/" + list);
        (await _officer.DocumentAsync(figure.GetAttribute("href")!)).QuerySelector(".lead")!.TextContent.ShouldStartWith(count + " ");
        var hover = row.QuerySelector(".what")!.GetAttribute("title")!;
        foreach (var part in (string[])["Tính đến 31/12/2025", "số liệu ghi nhận đến ", "định nghĩa phiên bản 1"]) hover.ShouldContain(part);
        (await _officer.DocumentAsync(row.QuerySelector(".definition a")!.GetAttribute("href")!))
            .QuerySelector("#" + code)!.TextContent.ShouldContain("Không tính");
    }

    [Theory]
    [InlineData("2024-12-31", "Xã Sơn Bình (cũ), Huyện Hương Sơn (cũ) nay: Xã Tứ Mỹ")]
    [InlineData("2025-06-30", "Xã Châu Bình (cũ), Huyện Hương Sơn (cũ) nay: Xã Tứ Mỹ")]
    [InlineData("2025-07-01", "Xã Tứ Mỹ Huyện Hương Sơn (cũ)")]
    public async Task Place_of_a_producer_is_named_by_its_unit_of_the_day_with_todays_beside_it(string asOf, string place)
    {
        await _site.ImportAsync(
            _site.NewFolder().With("producers.csv", Register.RegisterFolder.Producers, "MOVED,Tổ hợp tác Sơn Bình,to_hop_tac,,,,18193,,,,2024-01-01T00:00:00Z")
            .WithProducts("A-MOVED,MOVED,Mật ong,04,,2024-01-01T00:00:00Z").WithCertificates("C-MOVED,A-MOVED,3,,,province,,2024-01-10,,2024-01-15T00:00:00Z"));
        foreach (var path in (string[])["/giam-sat/chu-the/MOVED", "/giam-sat/chu-the?area=439", "/giam-sat/con-thieu?area=439"])
            string.Join(
                ' ', (await _officer.DocumentAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={asOf}"))
                .Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .ShouldContain(place, Case.Sensitive, path);
    }

    [Theory]
    [InlineData("chi-tieu"), InlineData("dia-ban"), InlineData("muc-bang-chung"), InlineData("chu-the"), InlineData("con-thieu"), InlineData("san-pham")]
    public async Task Workbook_has_right_words_notes_and_no_formula(string name)
    {
        await using var file = new ZipArchive(await _officer.GetStreamAsync($"/giam-sat/tai/{name}.xlsx?{On}", TestContext.Current.CancellationToken));
        var words = "";
        foreach (var sheet in file.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(await sheet.OpenAsync(TestContext.Current.CancellationToken));
            words += WebUtility.HtmlDecode(await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        words.ShouldNotContain("<x:f>");
        words.ShouldNotContain("<f>");
        foreach (var note in (string[])["Tử số", "Không tính", "Số liệu ghi nhận đến", DayAsNumber, "Phiên bản định nghĩa"]) words.ShouldContain(note);
        if (name == "chu-the") words.ShouldContain("Hợp tác xã Đồng Lộc");
        if (name is "chu-the" or "con-thieu") words.ShouldContain("'=HYPERLINK");
    }

    [Fact]
    public async Task Names_in_a_text_file_are_no_formulas() =>
        (await _officer.GetStringAsync($"/giam-sat/tai/chu-the.csv?{On}", TestContext.Current.CancellationToken)).ShouldContain(",'=HYPERLINK(1),");

    [Fact]
    public async Task Open_data_page_names_method_and_licence_and_its_files_are_there()
    {
        var page = await _site.Browser.DocumentAsync($"/giam-sat/du-lieu-mo?{On}");
        page.Body!.TextContent.ShouldContain("Giấy phép");
        var files = page.QuerySelectorAll("a[href^='/giam-sat/tai/'],a[href^='/api/v1/'],a[href^='/giam-sat/phuong-phap']").Select(a => a.GetAttribute("href")!)
            .ToList();
        files.Count.ShouldBeGreaterThan(16);
        foreach (var file in files) ((int)(await _site.Browser.GetAsync(file, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(200, file);
    }

    /// <summary>Text of the page without spaces: between elements they are a matter of style.</summary>
    private async Task<string> WordsAsync(string path) => Close(new HtmlParser().ParseDocument(await _site.TextAsync(path)).Body!.TextContent);

    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
