using System.Net;
using System.Text.Json;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Register;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Register;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Facts.FactSite;

namespace Marketplace.IntegrationTests.Facts;

/// <summary>
/// A decree on communes as data: seen beforehand, applied, undone. Xã Thiên Cầm (18676) and Xã Yên Hòa (18682) lie in the old district 446;
/// P-CAM and P-YEN in them, P-LEGACY in Cẩm Nhượng of the plan's 216, which went into Thiên Cầm.
/// </summary>
public sealed class DecreeTests
{
    private const string Home = "/giam-sat/don-vi", Header = "old_code,new_code,new_type,new_name,extent";
    private const string Merged = $"{Header}\n18676,18676,Xã,Cẩm Biển,full\n18682,18676,Xã,Cẩm Biển,full";
    private const string Split = $"{Header}\n18676,18682,Xã,Yên Hòa Lớn,partial\n18676,18999,Phường,Thiên Cầm Mới,partial\n18682,18682,Xã,Yên Hòa Lớn,";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_merge_of_communes_is_seen_beforehand_applied_and_undone(Engine engine)
    {
        await using var site = await StartWithCommunesAsync(engine);
        using var officer = await site.OfficerAsync("tinh");
        (await CommunesAsync(site)).ShouldBe(["18676:2", "18682:1"]);

        var decree = await EnterAsync(site, officer, "12/NQ-UBTVQH16", site.Today(), Merged);
        var preview = (await officer.PageAsync(decree)).Body!.TextContent;
        preview.ShouldContain("3 chủ thể ở các xã này");
        preview.ShouldContain("chuyển 1 chủ thể");
        (await CommunesAsync(site)).ShouldBe(["18676:2", "18682:1"]);

        await site.DoAsync(officer, decree);
        (await CommunesAsync(site)).ShouldBe(["18676:3"]);
        (await CommunesAsync(site, site.Today(-1))).ShouldBe(["18676:2", "18682:1"]);
        (await AreasAsync(site)).ShouldBe(["437:1", "446:5"]);
        (await site.Site.TextAsync("/giam-sat/xa/18676")).ShouldContain("Xã Cẩm Biển");
        (await site.Site.TextAsync("/giam-sat/xa/18682")).ShouldContain("nay là: Xã Cẩm Biển");
        var history = await officer.PageAsync("/giam-sat/so-lieu/chu-the/P-YEN");
        history.Body!.TextContent.ShouldContain("Xã Cẩm Biển");
        (await FoundAsync(site, "cẩm biển")).ShouldBe(3);
        (await FoundAsync(site, "xã yên hòa")).ShouldBe(3);
        (await site.NotesAsync(decree.Replace(Home + "/", "decree:", StringComparison.Ordinal))).ShouldContain(n => n.Action == "decree.applied");

        (await SendAsync(officer, $"{decree}/hoan-tac")).Error("reason").ShouldNotBeNull();
        await site.DoAsync(officer, $"{decree}/hoan-tac", ("reason", "Nghị quyết chưa được ban hành."));
        (await CommunesAsync(site)).ShouldBe(["18676:2", "18682:1"]);
        (await AreasAsync(site)).ShouldBe(["437:1", "446:5"]);
        (await site.Site.TextAsync("/giam-sat/xa/18676")).ShouldContain("Xã Thiên Cầm");
        (await FoundAsync(site, "xã yên hòa")).ShouldBe(1);
        (await officer.PageAsync(decree)).Body!.TextContent.ShouldContain("Nghị quyết chưa được ban hành.");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Where_a_commune_was_split_a_person_says_where_each_producer_lies(Engine engine)
    {
        await using var site = await StartWithCommunesAsync(engine);
        using var officer = await site.OfficerAsync("tinh");
        var decree = await EnterAsync(site, officer, "13/NQ-UBTVQH16", site.Today(), Split);

        var asked = await SendAsync(officer, decree, ("Decided[0].Producer", "P-CAM"), ("Decided[0].Commune", "18999"));
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Errors.ShouldContain("Hãy chọn đơn vị mới");
        (await SendAsync(officer, decree, ("Decided[0].Producer", "P-CAM"), ("Decided[0].Commune", "18739"), ("Decided[1].Producer", "P-LEGACY"),
            ("Decided[1].Commune", "18682"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CommunesAsync(site)).ShouldBe(["18676:2", "18682:1"]);

        await site.DoAsync(officer, decree, ("Decided[0].Producer", "P-CAM"), ("Decided[0].Commune", "18999"), ("Decided[1].Producer", "P-LEGACY"),
            ("Decided[1].Commune", "18682"));
        (await CommunesAsync(site)).ShouldBe(["18682:2", "18999:1"]);
        (await AreasAsync(site)).ShouldBe(["437:1", "446:5"]);
        (await FoundAsync(site, "phường thiên cầm mới")).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Units_and_moves_are_in_the_register_alone_and_recomputed_from_it(Engine engine)
    {
        await using var site = await StartWithCommunesAsync(engine);
        using var officer = await site.OfficerAsync("tinh");
        var day = site.Today();
        await site.DoAsync(officer, await EnterAsync(site, officer, "18/NQ-UBTVQH16", day, Merged.Replace(",18676,Xã", ",18998,Xã", StringComparison.Ordinal)));
        IReadOnlyList<string> communes = await CommunesAsync(site), before = await CommunesAsync(site, site.Today(-1));
        communes.ShouldBe(["18998:3"]);

        var folder = site.Site.NewFolder();
        await using (var scope = site.Site.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<ExportRegister>().ExecuteAsync(folder.Path, Cancel);
        (await RecomputedAsync(folder.Path, day)).ShouldBe(communes);
        (await RecomputedAsync(folder.Path, site.Today(-1))).ShouldBe(before);

        await using var empty = await FactSite.StartEmptyAsync(engine);
        await empty.Site.ImportAsync(folder);
        (await CommunesAsync(empty, day)).ShouldBe(communes);
        (await CommunesAsync(empty, site.Today(-1))).ShouldBe(before);
        using var other = await empty.OfficerAsync("tinh");
        (await other.PageAsync(Home)).Body!.TextContent.ShouldContain("18/NQ-UBTVQH16");
    }

    [Fact]
    public async Task A_decree_of_a_later_day_moves_nobody_before_that_day()
    {
        await using var site = await StartWithCommunesAsync(Engine.Sqlite);
        using var officer = await site.OfficerAsync("tinh");
        await site.DoAsync(officer, await EnterAsync(site, officer, "14/NQ-UBTVQH16", site.Today(30), Merged));
        (await CommunesAsync(site)).ShouldBe(["18676:2", "18682:1"]);
        (await site.Site.TextAsync("/giam-sat/xa/18676")).ShouldContain("Xã Thiên Cầm");
        (await CommunesAsync(site, site.Today(30))).ShouldBe(["18676:3"]);

        site.Site.Host.Clock.Advance(TimeSpan.FromDays(30));
        (await CommunesAsync(site)).ShouldBe(["18676:3"]);
        (await site.Site.TextAsync("/giam-sat/xa/18676")).ShouldContain("Xã Cẩm Biển");
    }

    [Fact]
    public async Task What_was_learned_since_is_kept_by_an_undo_and_who_moved_since_holds_it_up()
    {
        await using var site = await StartWithCommunesAsync(Engine.Sqlite);
        using var officer = await site.OfficerAsync("tinh");
        var decree = await EnterAsync(site, officer, "15/NQ-UBTVQH16", site.Today(), Merged);
        await site.DoAsync(officer, decree);
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Site.ImportAsync(Row(site, "P-YEN", site.Today(), "18676", name: "Yên Hòa đổi tên", recordedAt: site.Site.Host.Clock.GetUtcNow()));
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Site.ImportAsync(Row(site, "P-NEW", "", "18676", name: "Mới đến", recordedAt: site.Site.Host.Clock.GetUtcNow()));

        // The code lives on in Thiên Cầm, so that a new producer there is no reason to refuse.
        await site.DoAsync(officer, $"{decree}/hoan-tac", ("reason", "Nhầm."));
        (await site.Site.TextAsync("/nha-san-xuat/yen-hoa-doi-ten-P-YEN")).ShouldContain("Yên Hòa đổi tên");
        var history = await officer.PageAsync("/giam-sat/so-lieu/chu-the/P-YEN");
        history.Body!.TextContent.ShouldContain("Xã Yên Hòa");

        var again = await EnterAsync(site, officer, "16/NQ-UBTVQH16", site.Today(), Merged.Replace(",18676,Xã", ",18998,Xã", StringComparison.Ordinal));
        await site.DoAsync(officer, again);
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Site.ImportAsync(Row(site, "P-LATE", "", "18998", name: "Mới ở xã mới", recordedAt: site.Site.Host.Clock.GetUtcNow()));
        (await officer.PageAsync($"{again}/hoan-tac")).Body!.TextContent.ShouldContain("P-LATE");
        (await SendAsync(officer, $"{again}/hoan-tac", await officer.PageAsync(again), ("reason", "Nhầm."))).Errors.ShouldContain("P-LATE");
        (await CommunesAsync(site)).ShouldContain("18998:3");
    }

    [Theory]
    [InlineData("", "Hãy dán bảng")]
    [InlineData("old_code,new_code\n18676,18676", "Thiếu cột new_type")]
    [InlineData($"{Header}\n99999,18676,Xã,Cẩm Biển,full", "Dòng 2: không có xã, phường mang mã cũ này")]
    [InlineData($"{Header}\n18676,18673,Xã,Cẩm Biển,full", "Dòng 2: mã mới đã thuộc về một đơn vị khác")]
    [InlineData($"{Header}\n18676,1867,Xã,Cẩm Biển,full", "Dòng 2: mã mới phải có 5 chữ số")]
    [InlineData($"{Header}\n18676,18676,Huyện,Cẩm Biển,full", "Dòng 2: loại đơn vị mới")]
    [InlineData($"{Header}\n18676,18676,Xã,Cẩm Xuyên,full", "Dòng 2: đã có đơn vị khác mang loại và tên này")]
    [InlineData($"{Header}\n18676,18676,Xã,Thiên Cầm,full", "không làm thay đổi")]
    [InlineData($"{Header}\n18676,18676,Xã,Cẩm Biển,partial", "Dòng 2: chỉ có một phần")]
    [InlineData($"{Header}\n18676,18676,Xã,Cẩm Biển,full\n18676,18999,Xã,Cẩm Núi,full", "Dòng 2: đơn vị cũ đi vào nhiều nơi")]
    [InlineData($"{Header}\n18676,18676,Xã,Cẩm Biển,full\n18682,18676,Xã,Cẩm Núi,full", "Dòng 2: cùng một mã mới mà có hai tên")]
    [InlineData($"{Header}\n18676,18676,Xã,\u200B,full", "Dòng 2: thiếu tên đơn vị mới")]
    [InlineData($"{Header}\n18676,18676,Xã,Cẩm Biển,một nửa", "Dòng 2: cột extent")]
    [InlineData("old_code,new_code,new_type,new_name\n18676,18676,Xã,\"Cẩm Biển", "Hãy")]
    public async Task A_table_that_cannot_be_is_refused_at_its_row(string table, string why)
    {
        await using var site = await FactSite.StartAsync(Engine.Sqlite);
        using var officer = await site.OfficerAsync("tinh");
        var sent = await SendAsync(
            officer, $"{Home}/nhap", ("number", "1/NQ"), ("effectiveon", site.Today()), ("lines", table));
        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.Errors.ShouldContain(why);
    }

    [Fact]
    public async Task Decrees_are_for_officers_of_the_whole_province_and_one_number_is_entered_once()
    {
        await using var site = await StartWithCommunesAsync(Engine.Sqlite);
        using var officer = await site.OfficerAsync("tinh");
        using var area = await site.OfficerAsync("vung", Own);
        using var viewer = await site.ViewerAsync("xem");
        var decree = await EnterAsync(site, officer, "17/NQ-UBTVQH16", site.Today(), Merged);
        (await SendAsync(officer, $"{Home}/nhap", ("number", "17/NQ-UBTVQH16"), ("effectiveon", site.Today()), ("lines", Merged)))
            .Error("number").ShouldNotBeNull();

        (await area.PageAsync($"{Home}/nhap")).Body!.TextContent.ShouldContain("Cán bộ phụ trách cả tỉnh nhập và áp dụng nghị quyết.");
        (await SendAsync(area, $"{Home}/nhap", await officer.PageAsync($"{Home}/nhap"), ("number", "18/NQ"), ("effectiveon", site.Today()), ("lines", Merged)))
            .Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var path in new[] { decree, $"{decree}/sua", $"{decree}/hoan-tac" })
        {
            (await area.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await viewer.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
        (await SendAsync(area, decree, await officer.PageAsync(decree))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await area.PageAsync(Home)).Body!.TextContent.ShouldContain("17/NQ-UBTVQH16");
        (await CommunesAsync(site)).ShouldBe(["18676:2", "18682:1"]);
        (await officer.GetAsync($"{Home}/{Guid.NewGuid()}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<FactSite> StartWithCommunesAsync(Engine engine)
    {
        var site = await FactSite.StartAsync(engine);
        string[] codes = ["P-CAM", "P-YEN", "P-LEGACY"];
        var issued = site.Today(-200);
        await site.Site.ImportAsync(site.Site.NewFolder()
            .With("producers.csv", RegisterFolder.Producers + ",area_code",
            [
                "P-CAM,Thiên Cầm,htx,,,18676,,,,,2024-01-01T00:00:00Z,,", "P-YEN,Yên Hòa,htx,,,18682,,,,,2024-01-01T00:00:00Z,,",
                "P-LEGACY,Cẩm Nhượng,htx,,,,18709,,,,2024-01-01T00:00:00Z,,",
            ])
            .WithProducts(codes.Select(c => $"A-{c},{c},Mật ong {c},04,,2024-01-01T00:00:00Z"))
            .WithCertificates(codes.Select(c => $"C-{c},A-{c},3,,,province,,{issued},,2024-01-15T00:00:00Z")));
        return site;
    }

    private static RegisterFolder Row(FactSite site, string code, string from, string commune, string name, DateTimeOffset recordedAt) =>
        site.Site.NewFolder().With("producers.csv", RegisterFolder.Producers + ",area_code",
            [$"{code},{name},htx,{from},,{commune},,,,,{recordedAt:yyyy-MM-dd'T'HH:mm:ss'Z'},,"]);

    /// <returns>Address of the entered decree.</returns>
    private static Task<string> EnterAsync(FactSite site, HttpClient officer, string number, string day, string table) =>
        site.DoAsync(officer, $"{Home}/nhap", ("number", number), ("title", "Sắp xếp xã"), ("effectiveon", day), ("lines", table));

    private static Task<IReadOnlyList<string>> CommunesAsync(FactSite site, string? day = null) => RowsAsync(site, "commune", day);

    private static Task<IReadOnlyList<string>> AreasAsync(FactSite site) => RowsAsync(site, "area", null);

    /// <summary>By the independent recomputation, from the files alone.</summary>
    private static async Task<IReadOnlyList<string>> RecomputedAsync(string folder, string day)
    {
        var (code, said) = await PythonScript.RunAsync("recompute/programme.py", folder, "--as-of", day, "--by", "commune");
        code.ShouldBe(0, said);
        return Producers(JsonDocument.Parse(said).RootElement);
    }

    /// <returns>"code:producers" of the rows with any.</returns>
    private static async Task<IReadOnlyList<string>> RowsAsync(FactSite site, string by, string? day)
    {
        await site.FigureAsync("T6");
        var answer = await site.Site.JsonAsync($"/api/v1/programme/by/{by}" + (day is null ? "" : "?asOf=" + day));
        return Producers(answer);
    }

    private static IReadOnlyList<string> Producers(JsonElement answer) =>
        [.. answer.GetProperty("rows").EnumerateArray().Select(r => (Key: r.GetProperty("key").GetString(), Count: r.GetProperty("producers").GetInt32()))
            .Where(r => r.Count > 0 && r.Key != "unknown").Select(r => $"{r.Key}:{r.Count}")];

    private static async Task<int> FoundAsync(FactSite site, string query) =>
        (await site.Site.JsonAsync("/api/v1/products?q=" + Uri.EscapeDataString(query))).GetProperty("total").GetInt32();
}
