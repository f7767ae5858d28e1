using Marketplace.Catalog.Producers;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Facts.FactSite;

namespace Marketplace.IntegrationTests.Facts;

/// <summary>Gaps in the data are queues whose counts are their lists, each of the officer's areas, with the next step.</summary>
public sealed class QualityPageTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Each_tile_counts_its_list_and_each_row_leads_to_the_form(Engine engine)
    {
        await using var site = await StartWithGapsAsync(engine);
        foreach (var (name, areas) in ((string, string[])[])[("mot", [Own]), ("ngoai", [Other]), ("tinh", [])])
        {
            using var officer = await site.OfficerAsync(name, areas);
            foreach (var tile in (await officer.PageAsync(Quality)).QuerySelectorAll("ul.quality-tiles a"))
            {
                var list = await officer.PageAsync(tile.GetAttribute("href")!);
                var rows = list.QuerySelectorAll("table.quality tbody tr");
                tile.QuerySelector("b")!.TextContent.ShouldBe($"{rows.Length}", $"{name}: {tile.TextContent}");
                foreach (var step in rows.Select(r => r.QuerySelector("td:last-child a")!.GetAttribute("href")!).Distinct()) await officer.PageAsync(step);
            }
        }
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Queues_hold_what_is_missing_and_nothing_else(Engine engine)
    {
        await using var site = await StartWithGapsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        (await CodesAsync(officer, "loai-hinh")).ShouldBe(["P-LOST"]);
        (await CodesAsync(officer, "xa-phuong")).ShouldBe(["P-OWN", "P-TWIN", "U-1"]);
        (await CodesAsync(officer, "lien-he")).ShouldBe(["P-OWN", "P-TWIN"]);
        (await CodesAsync(officer, "chua-ro-chu-the")).ShouldBe(["U-1"]);
        (await CodesAsync(officer, "chung-nhan")).ShouldBe(["C-NODATE", "C-P-OWN", "C-P-TWIN"]);
        (await CodesAsync(officer, "trung-lap")).ShouldBe(["P-FULL", "P-LOST", "P-OWN", "P-TWIN"]);
        var lines = Rows(await officer.PageAsync($"{Quality}/trung-lap"), "quality");
        lines.Count.ShouldBe(2);
        lines[0].ShouldContain("cùng điện thoại, cùng mã số thuế");
        lines[1].ShouldContain("cùng tên");
        await officer.PageAsync($"{Quality}/khong-co", 404);

        await site.DoAsync(officer, $"{FactSite.Home}/chu-the/P-LOST/sua", ("Kind", "htx"), ("reason", "Có giấy đăng ký."));
        await site.ArriveAsync();
        (await CodesAsync(officer, "loai-hinh")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_spelling_of_a_stand_in_is_a_producer_to_be_named_and_none_to_be_called(Engine engine)
    {
        await using var site = await StartWithGapsAsync(engine);
        await site.Site.ImportAsync(site.Site.NewFolder().With("producers.csv", RegisterFolder.Producers + ",area_code",
            "U-2,CHƯA RÕ CHỦ THỂ,khac,,,,,,,,2024-01-01T00:00:00Z,,446", "U-3,Chưa xác định (Giò),khac,,,,,,,,2024-01-01T00:00:00Z,,446",
            "U-4,chưa XÁC ĐỊNH,khac,,,,,,,,2024-01-01T00:00:00Z,,446", "U-5,Không rõ chủ thể,unknown,,,,,,,,2024-01-01T00:00:00Z,,446",
            "P-5,Không Gian Xanh,khac,,,18673,,,,,2024-01-01T00:00:00Z,,"));
        using var officer = await site.OfficerAsync("mot", Own);
        (await CodesAsync(officer, "chua-ro-chu-the")).ShouldBe(["U-1", "U-2", "U-3", "U-4", "U-5"]);
        (await CodesAsync(officer, "lien-he")).ShouldBe(["P-5", "P-OWN", "P-TWIN"]);
        (await CodesAsync(officer, "loai-hinh")).ShouldBe(["P-LOST"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_was_found_is_kept_until_a_fact_changes(Engine engine)
    {
        await using var site = await StartWithGapsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        await site.ArriveAsync();
        (await CodesAsync(officer, "lien-he")).ShouldBe(["P-OWN", "P-TWIN"]);
        await site.AskAsync(db => db.Set<ProducerVersion>().Where(p => p.Code == "P-TWIN")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Phone, "0912 000 111"), TestContext.Current.CancellationToken));
        (await CodesAsync(officer, "lien-he")).ShouldBe(["P-OWN", "P-TWIN"], "nobody was told of a change");
        (await CodesAsync(elsewhere, "lien-he")).ShouldBe(["P-OTHER"], "another's places are another list");
        await site.DoAsync(officer, $"{FactSite.Home}/chu-the/P-LOST/sua", ("Kind", "htx"), ("reason", "Có giấy đăng ký."));
        await site.ArriveAsync();
        (await CodesAsync(officer, "lien-he")).ShouldBe(["P-OWN"]);
    }

    private static async Task<FactSite> StartWithGapsAsync(Engine engine)
    {
        var site = await StartAsync(engine);
        await site.Site.ImportAsync(site.Site.NewFolder()
            .With("producers.csv", RegisterFolder.Producers + ",area_code",
                "P-LOST,Cơ sở Lạc,unknown,,,18673,,,0912 345 678,3000-111,2024-01-01T00:00:00Z",
                "P-FULL,Cơ sở Đủ,htx,,,18673,,Thôn 1,0912345678,3000111,2024-01-01T00:00:00Z",
                "U-1,Chưa rõ chủ thể (Bánh),khac,,,,,,,,2024-01-01T00:00:00Z,,446",
                "P-FAR,Cơ sở Xa,unknown,,,18118,,Thôn 2,,,2024-01-01T00:00:00Z")
            .WithProducts("A-NODATE,P-FULL,Chưa rõ ngày,04,,2024-01-01T00:00:00Z", "A-U,U-1,Bánh,04,,2024-01-01T00:00:00Z")
            .WithCertificates("C-NODATE,A-NODATE,3,,12/QĐ,province,,,,2024-01-01T00:00:00Z"));
        return site;
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(HttpClient officer, string queue)
    {
        var page = await officer.PageAsync($"{Quality}/{queue}");
        return [.. page.QuerySelectorAll("table.quality th .soft").Select(s => s.TextContent).Order(StringComparer.Ordinal)];
    }
}
