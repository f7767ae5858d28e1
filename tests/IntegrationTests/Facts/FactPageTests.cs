using System.Net;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Facts.FactSite;

namespace Marketplace.IntegrationTests.Facts;

/// <summary>Officers record and correct facts of their areas on screen; figures follow, and what was known before stays (M73).</summary>
public sealed class FactPageTests
{
    private const string Home = FactSite.Home, Own = FactSite.Own, Other = FactSite.Other;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_village_is_entered_and_counts_but_not_for_what_was_known_before(Engine engine)
    {
        await using var site = await FactSite.StartAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        (await site.FigureAsync("T4")).ShouldBe("0/2");

        var path = await site.DoAsync(
            officer, $"{Home}/lang-nghe/moi", ("name", "Làng bánh đa"), ("CommuneCode", "18673"), ("from", "2020-01-01"),
            ("productcodes", "A-P-OWN, A-P-TWIN"));
        path.ShouldStartWith($"{Home}/lang-nghe/LN-");
        (await site.FigureAsync("T4")).ShouldBe("1/3");
        (await site.FigureAsync("T4", LongAgo)).ShouldBe("0/2");

        var edit = $"{path}/sua";
        (await SendAsync(officer, edit, ("productcodes", ""))).Error("reason").ShouldNotBeNull();
        await site.DoAsync(officer, edit, ("productcodes", ""), ("reason", "Hai sản phẩm ấy làm ở nơi khác."));
        (await site.FigureAsync("T4")).ShouldBe("0/3");
        var rows = Rows(await officer.PageAsync(path), "history");
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain("Mã sản phẩm: A-P-OWN, A-P-TWIN → Không ghi");
        rows.ShouldAllBe(r => r.Contains(Email("mot")));
        (await SendAsync(officer, edit, ("reason", "Không đổi gì."))).Errors.ShouldContain("Không có gì khác");

        await site.DoAsync(officer, edit, ("act", "void"), ("reason", "Nhập hai lần."));
        (await site.FigureAsync("T4")).ShouldBe("0/2");
        Rows(await officer.PageAsync(path), "history")[0].ShouldContain("chưa từng có");
        await officer.PageAsync(edit, 404);
        (await site.NotesAsync($"fact:villages:{path.Split('/')[^1]}")).Select(n => n.Action).ShouldBe(
            ["fact.void", "fact.corrected", "fact.entered"], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_point_counts_once_its_inspection_passes_and_no_criterion_fails(Engine engine)
    {
        await using var site = await FactSite.StartAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        (await site.FigureAsync("T7")).ShouldBe("0/13");
        var enter = $"{Home}/kiem-tra/moi?ma=D1";

        var wrong = await SendAsync(
            officer, enter, ("from", site.Today()), ("Kind", "pass"), ("Checks[0].Answer", "pass"), ("Checks[1].Answer", "fail"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Error("kind")!.ShouldContain("không đạt");
        wrong.Page.QuerySelector("#checks-1-answer option[selected]")!.GetAttribute("value").ShouldBe("fail");
        (await SendAsync(officer, enter, ("from", site.Today(2)), ("Kind", "pass"))).Error("from").ShouldNotBeNull();

        var path = await site.DoAsync(officer, enter, ("from", site.Today()), ("Kind", "pass"), ("Checks[0].Answer", "pass"));
        path.ShouldBe($"{Home}/kiem-tra/D1");
        (await site.FigureAsync("T7")).ShouldBe("1/13");
        (await site.FigureAsync("T7", LongAgo)).ShouldBe("0/13");
        var criteria = (await officer.PageAsync(path)).QuerySelectorAll("ul.criteria li").Select(l => l.TextContent).ToList();
        criteria.Count.ShouldBe(10);
        criteria[0].ShouldContain("Đạt");
        criteria[1].ShouldContain("Chưa xem");
        criteria.ShouldAllBe(c => c.Contains("cần sở xác nhận"));

        var edit = $"{path}/sua?tu={site.Today()}";
        await site.DoAsync(officer, edit, ("Kind", "fail"), ("Checks[1].Answer", "fail"), ("reason", "Biển hiệu đã gỡ."));
        (await site.FigureAsync("T7")).ShouldBe("0/13");
        var history = await officer.PageAsync(path);
        Rows(history, "history").Count.ShouldBe(2);
        history.QuerySelectorAll("ul.criteria").Length.ShouldBe(2);
        await site.DoAsync(officer, edit, ("Checks[2].Answer", "pass"), ("reason", "Xem thêm một tiêu chí."));
        (await officer.PageAsync(path)).QuerySelectorAll("ul.criteria").Length.ShouldBe(3);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_green_confirmation_is_entered_ended_and_its_history_tells_both(Engine engine)
    {
        await using var site = await FactSite.StartAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        (await SendAsync(officer, $"{Home}/chuoi-xanh/moi", ("code", "P-NOWHERE"), ("from", "2024-01-01"))).Error("code").ShouldNotBeNull();
        (await SendAsync(officer, $"{Home}/chuoi-xanh/moi", ("code", "P-OTHER"), ("from", "2024-01-01"))).Error("code")!.ShouldContain("ngoài địa bàn");
        (await SendAsync(officer, $"{Home}/chuoi-xanh/moi", ("code", "P-OWN"), ("from", "2024-05-01"), ("to", "2024-01-01"))).Error("to").ShouldNotBeNull();
        var path = await site.DoAsync(officer, $"{Home}/chuoi-xanh/moi", ("code", "P-OWN"), ("from", "2024-01-01"));
        (await site.FigureAsync("T5")).ShouldBe("1/3");
        (await SendAsync(officer, $"{Home}/chuoi-xanh/moi", ("code", "P-OWN"), ("from", "2024-01-01"))).Error("from")!.ShouldContain("Đã có");
        await site.DoAsync(officer, $"{path}/sua?tu=2024-01-01", ("to", site.Today()), ("reason", "Hết hợp đồng."));
        (await site.FigureAsync("T5")).ShouldBe("0/3");
        (await site.FigureAsync("T5", LongAgo)).ShouldBe("0/3");
        Rows(await officer.PageAsync(path), "history").Count.ShouldBe(2);
        var then = await officer.PageAsync($"{path}?knownAt=2025-01-01");
        then.QuerySelector("table.history").ShouldBeNull();
        then.Body!.TextContent.ShouldContain("Khi đó chưa biết gì");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_type_is_ended_and_followed_by_another_and_periods_that_overlap_are_refused_at_the_field(Engine engine)
    {
        await using var site = await FactSite.StartAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        (await site.FigureAsync("T3a")).ShouldBe("3/3");
        var path = $"{Home}/chu-the/P-OWN";
        var enter = $"{Home}/chu-the/moi?ma=P-OWN";
        var overlap = await SendAsync(officer, enter, ("Kind", "dnnvv"), ("from", site.Today(-10)), ("CommuneCode", "18673"));
        overlap.Error("from").ShouldNotBeNull();
        overlap.Page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Hợp tác xã Mật Ong");

        var lost = await SendAsync(officer, $"{path}/sua", ("phone", "912345678"), ("reason", "Thêm điện thoại."));
        lost.Error("phone").ShouldNotBeNull();
        await site.DoAsync(officer, $"{path}/sua", ("to", site.Today(-10)), ("phone", "0912345678"), ("reason", "Đã chuyển thành doanh nghiệp."));
        await site.DoAsync(officer, enter, ("Kind", "dnnvv"), ("from", site.Today(-10)), ("CommuneCode", "18673"));
        (await site.FigureAsync("T3a")).ShouldBe("2/3");
        (await site.FigureAsync("T3a", LongAgo)).ShouldBe("3/3");
        var history = await officer.PageAsync(path);
        history.QuerySelectorAll("table.history").Length.ShouldBe(2);
        Rows(history, "history").Count.ShouldBe(3);
        (await SendAsync(officer, $"{path}/sua", ("to", ""), ("reason", "Bỏ ngày kết thúc."))).Error("to").ShouldNotBeNull();
        (await SendAsync(officer, $"{path}/sua?tu={site.Today(-10)}", ("CommuneCode", "18118"), ("AreaCode", ""), ("reason", "Chuyển nơi khác."))).Error(
            "communecode")!.ShouldContain("ngoài địa bàn");
    }

    [Fact]
    public async Task Another_areas_facts_are_not_found_and_viewers_only_read()
    {
        await using var site = await FactSite.StartAsync(Engine.Sqlite);
        using var own = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        using var viewer = await site.ViewerAsync("xem");
        foreach (var path in (string[])[$"{Home}/lang-nghe/V1", $"{Home}/diem-ban/D1", $"{Home}/chu-the/P-OWN"])
        {
            await elsewhere.PageAsync(path, 404);
            await elsewhere.PageAsync($"{path}/sua", 404);
            var page = await own.PageAsync($"{path}/sua");
            (await SendAsync(elsewhere, $"{path}/sua", page, ("name", "Đổi tên"), ("reason", "x"))).Status.ShouldBe(HttpStatusCode.NotFound);
            await viewer.PageAsync(path);
            await viewer.PageAsync($"{path}/sua", 403);
            (await SendAsync(viewer, $"{path}/sua", page, ("name", "Đổi tên"), ("reason", "x"))).Status.ShouldBe(HttpStatusCode.Forbidden);
            Rows(await own.PageAsync(path), "history").Count.ShouldBe(1);
        }
        (await SendAsync(elsewhere, $"{Home}/diem-ban/moi", ("name", "Điểm"), ("AreaCode", Own))).Error("areacode")!.ShouldContain("ngoài địa bàn");
        (await SendAsync(elsewhere, $"{Home}/kiem-tra/moi", ("code", "D1"), ("from", site.Today()), ("Kind", "pass"))).Error("code")!
            .ShouldContain("ngoài địa bàn");
        Rows(await elsewhere.PageAsync($"{Home}/diem-ban"), "facts-of").ShouldHaveSingleItem().ShouldContain("Điểm Nơi Khác");
        Rows(await viewer.PageAsync($"{Home}/diem-ban?area=446"), "facts-of").ShouldHaveSingleItem().ShouldContain("Điểm Của Mình");
        Rows(await viewer.PageAsync($"{Home}/chu-the?q=khac"), "facts-of").ShouldBeEmpty();
        Rows(await viewer.PageAsync($"{Home}/chu-the?q=P-OTHER"), "facts-of").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_producers_place_is_shown_in_the_unit_valid_on_the_day_with_todays_beside()
    {
        await using var site = await FactSite.StartAsync(Engine.Sqlite);
        await site.Site.ImportAsync(site.Site.NewFolder().WithProducers("P-OLD,Tổ hợp tác Cẩm Quang,to_hop_tac,,,,18697,,,,2024-01-01T00:00:00Z"));
        using var officer = await site.OfficerAsync("mot", Own);
        (await officer.PageAsync($"{Home}/chu-the/P-OLD?asOf=2024-06-01")).Body!.TextContent
            .ShouldContain("Ngày 01/06/2024 thuộc: Xã Cẩm Quang. Đơn vị hiện nay: Xã Cẩm Xuyên.");
        (await officer.PageAsync($"{Home}/chu-the/P-OLD?asOf=2025-08-01")).Body!.TextContent.ShouldContain("Ngày 01/08/2025 thuộc: Xã Cẩm Xuyên.");
    }

    [Fact]
    public async Task Of_two_who_correct_the_same_fact_the_second_is_told()
    {
        await using var site = await FactSite.StartAsync(Engine.Sqlite);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai", Own);
        const string path = $"{Home}/diem-ban/D1/sua";
        var (one, two) = (await first.PageAsync(path), await second.PageAsync(path));
        (await SendAsync(first, path, one, ("registrationno", "DK-2"), ("reason", "Số mới."))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var met = await SendAsync(second, path, two, ("registrationno", "DK-3"), ("reason", "Số khác."));
        met.Errors.ShouldContain("người khác thay đổi");
        met.Page.QuerySelector("#registrationno")!.GetAttribute("value").ShouldBe("DK-3");
        Rows(await first.PageAsync($"{Home}/diem-ban/D1"), "history").Count.ShouldBe(2);
    }
}
