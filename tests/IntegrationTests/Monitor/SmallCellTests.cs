using System.Text.Json;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>
/// What would tell of one or two producers is kept back from everybody but staff: five producers in 436, three in 437, one in 439. The row
/// of 439 is small, and 437 the one by which it could be worked out.
/// </summary>
public sealed class SmallCellTests : IAsyncLifetime
{
    private const string On = "asOf=2025-12-31";

    private static readonly string[] _bands = ["verified", "declaredOnly", "none", "narrow", "wide", "withoutThisMarketplace"];

    private ProgrammeSite _site = null!;
    private HttpClient _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder()
            .WithCertified(
                new("A1"), new("A2"), new("A3"), new("A4"), new("A5"),
                new("B1", Area: "437"), new("B2", Area: "437"), new("B3", Area: "437", Type: "dnnvv"), new("C1", Area: "439", Type: "dnnvv"))
            .WithChannels("K1,A1,zalo", "K2,B1,zalo", "K3,C1,zalo")
            .WithChecks("K1,2025-12-01,pass,lan", "K2,2025-12-01,pass,lan", "K3,2025-12-01,pass,lan"));
        await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
        _officer = await _site.Host.SignedInAsync("can.bo@hatinh.example");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Rows_of_one_or_two_producers_are_kept_back_with_the_next_smallest()
    {
        var rows = await RowsAsync(_site.Browser, "area");
        Hidden(rows).ShouldBe(["437", "439"]);
        foreach (var row in rows.Where(r => r.GetProperty("suppressed").GetBoolean()))
            foreach (var band in _bands) row.GetProperty(band).ValueKind.ShouldBe(JsonValueKind.Null, band);
        rows.Single(r => Key(r) == "439").GetProperty("producers").GetInt32().ShouldBe(1, "how many there are is no secret");
        Hidden(await RowsAsync(_site.Browser, "type")).ShouldBe(["dnnvv", "htx"]);
    }

    [Fact]
    public async Task Staff_see_every_row()
    {
        Hidden(await RowsAsync(_officer, "area")).ShouldBeEmpty();
        using var answer = await _officer.GetAsync($"/api/v1/programme/by/area?{On}", TestContext.Current.CancellationToken);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue("nobody else gets it from a cache");
        answer.Headers.ETag.ShouldBeNull();
    }

    [Theory]
    [InlineData("area=439", true)]
    [InlineData("area=437", true)]
    [InlineData("area=436", false)]
    [InlineData("area=440", false)]
    public async Task A_unit_of_one_or_two_producers_shows_neither_channels_nor_the_targets_counted_by_them(string unit, bool hidden)
    {
        var answer = await _site.JsonAsync($"/api/v1/programme?{On}&{unit}");
        (answer.GetProperty("channels").ValueKind == JsonValueKind.Null).ShouldBe(hidden);
        foreach (var code in (string[])["T5", "T6"])
            (answer.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("code").GetString() == code).GetProperty("numerator").ValueKind
                == JsonValueKind.Null).ShouldBe(hidden, code);
        var series = await _site.JsonAsync($"/api/v1/programme/series?from=2025-12&to=2025-12&{unit}");
        (series.GetProperty("months")[0].GetProperty("channels").ValueKind == JsonValueKind.Null).ShouldBe(hidden);
        var csv = await _site.TextAsync($"/api/v1/programme?{On}&{unit}&format=csv");
        csv.Contains("channels.verified,,", StringComparison.Ordinal).ShouldBe(hidden);
    }

    [Theory]
    [InlineData("/giam-sat/kenh", "")]
    [InlineData("/giam-sat/dia-ban", "")]
    [InlineData("/giam-sat/kenh", "&type=htx")]
    public async Task Pages_hide_what_the_answer_hides_and_show_it_to_staff(string path, string filter)
    {
        var all = await _site.Browser.DocumentAsync($"{path}?{On}{filter}");
        all.QuerySelectorAll(".breakdown .small-cell").Length.ShouldBeGreaterThan(0);
        all.QuerySelectorAll("table.breakdown td a").ShouldBeEmpty("lists are the officers'");
        (await _officer.DocumentAsync($"{path}?{On}{filter}")).QuerySelectorAll(".small-cell").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("area=439")]
    [InlineData("area=437")]
    [InlineData("type=dnnvv")]
    [InlineData("area=437&type=dnnvv")]
    [InlineData("area=437&type=htx")]
    public async Task Asking_for_a_row_alone_tells_no_more_than_the_table(string filters)
    {
        foreach (var path in (string[])["/giam-sat", "/giam-sat/kenh"])
        {
            var page = await _site.Browser.DocumentAsync($"{path}?{On}&{filters}");
            page.QuerySelector("h1")!.TextContent.ShouldBe("Số liệu kênh bán được ẩn vì có quá ít chủ thể", path);
            page.QuerySelectorAll(".gauge, .bands-table, .reasons").ShouldBeEmpty(path);
        }
        (await _site.TextAsync($"/giam-sat/tai/chi-tieu.csv?{On}&{filters}")).ShouldContain("hiện đại,,");
    }

    /// <summary>The whole less every place that answers for itself would be what the table keeps back.</summary>
    [Fact]
    public async Task What_a_table_keeps_back_of_a_place_is_not_told_by_asking_for_the_place_alone()
    {
        var hidden = Hidden(await RowsAsync(_site.Browser, "area")).ToList();
        hidden.Count.ShouldBeGreaterThan(1);
        foreach (var row in hidden)
        {
            (await _site.JsonAsync($"/api/v1/programme?{On}&area={row}")).GetProperty("channels").ValueKind.ShouldBe(JsonValueKind.Null, row);
            (await _site.JsonAsync($"/api/v1/programme/by/type?{On}&area={row}")).GetProperty("rows").EnumerateArray()
                .ShouldAllBe(r => r.GetProperty("producers").GetInt32() == 0 || r.GetProperty("suppressed").GetBoolean(), row);
        }
    }

    [Theory]
    [InlineData("dia-ban", "area", ""), InlineData("dia-ban", "area", "&type=htx"), InlineData("dia-ban", "area", "&type=dnnvv")]
    [InlineData("loai-chu-the", "type", ""), InlineData("loai-chu-the", "type", "&area=436"), InlineData("loai-chu-the", "type", "&area=437")]
    public async Task A_table_tells_of_a_row_what_is_told_of_it_alone(string file, string by, string around)
    {
        var rows = (await _site.TextAsync($"/giam-sat/tai/{file}.csv?{On}{around}")).Split("\r\n").Skip(1).Select(line => line.Split(','))
            .Where(cells => cells.Length > 4 && cells[3] != "0").ToList();
        rows.ShouldNotBeEmpty();
        foreach (var cells in rows)
        {
            var alone = await _site.Browser.DocumentAsync($"/giam-sat/kenh?{On}{around}&{by}={cells[0]}");
            var isHidden = alone.QuerySelector("h1")!.TextContent.StartsWith("Số liệu kênh bán được ẩn", StringComparison.Ordinal);
            (cells[4].Length == 0).ShouldBe(isHidden, cells[0]);
        }
    }

    [Fact]
    public async Task Files_leave_the_cells_empty_and_say_why()
    {
        var csv = await _site.TextAsync($"/giam-sat/tai/dia-ban.csv?{On}");
        csv.Split("\r\n").Single(l => l.StartsWith("439,", StringComparison.Ordinal)).ShouldContain(",1,1,,,,,,,,,");
        (await _officer.GetStringAsync($"/giam-sat/tai/dia-ban.csv?{On}", TestContext.Current.CancellationToken))
            .Split("\r\n").Single(l => l.StartsWith("439,", StringComparison.Ordinal)).ShouldContain(",1,1,1,100,0,");
    }

    [Theory]
    [InlineData(""), InlineData("&area=436")]
    public async Task Grades_of_evidence_are_a_file_whose_counts_are_the_answers(string filter)
    {
        var evidence = JsonDocument.Parse(await _site.TextAsync($"/api/v1/programme?{On}{filter}")).RootElement.GetProperty("channels").GetProperty("evidence");
        var answered = evidence.EnumerateObject().ToDictionary(e => e.Name.ToLowerInvariant(), e => e.Value.GetInt32());
        var all = answered.Values.Sum();
        var rows = GradeRows(await _site.TextAsync($"/giam-sat/tai/muc-bang-chung.csv?{On}{filter}"));
        rows.Select(r => $"{r.Groups[1]} {r.Groups[2]} {r.Groups[4]}").ShouldBe(answered.Select(a => $"{a.Key} {a.Value} {all}"));
        rows[4].Groups[3].Value.ShouldBe($"{all - answered["none"]}", "the running sum of all that is declared");
    }

    [Fact]
    public async Task Grades_of_a_small_unit_are_kept_back_from_all_but_staff()
    {
        const string file = $"/giam-sat/tai/muc-bang-chung.csv?{On}&area=439";
        GradeRows(await _site.TextAsync(file)).ShouldAllBe(r => r.Groups[2].Value + r.Groups[3].Value + r.Groups[4].Value == "");
        GradeRows(await _officer.GetStringAsync(file, TestContext.Current.CancellationToken))[0].Groups[2].Value.ShouldBe("1");
    }

    /// <summary>Grade, count, running sum and whole; words may hold commas.</summary>
    private static IReadOnlyList<Match> GradeRows(string csv)
    {
        var rows = Regex.Matches(csv, """^(verified|stale|refused|inreview|declared|none),(?:"[^"]*"|[^,"]*),(\d*),(\d*),(\d*),""", RegexOptions.Multiline);
        rows.Count.ShouldBe(6);
        return [.. rows.Cast<Match>()];
    }

    [Fact]
    public async Task The_method_says_so() => (await _site.TextAsync("/giam-sat/phuong-phap")).ShouldContain("chỉ có một, hai chủ thể");

    private static async Task<List<JsonElement>> RowsAsync(HttpClient browser, string by)
    {
        var text = await browser.GetStringAsync($"/api/v1/programme/by/{by}?{On}", TestContext.Current.CancellationToken);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("rows").EnumerateArray()];
    }

    private static IEnumerable<string> Hidden(IEnumerable<JsonElement> rows) => rows.Where(r => r.GetProperty("suppressed").GetBoolean()).Select(Key).Order();

    private static string Key(JsonElement row) => row.GetProperty("key").GetString()!;
}
