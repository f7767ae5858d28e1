using System.Globalization;
using System.Net;
using System.Text.Json;
using Marketplace.Accounts.Audit;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.ListingImport;

/// <summary>A producer's file goes in: good rows by themselves, bad ones by row and column, once, whole after any interruption, and back again (M45).</summary>
[Collection(nameof(AloneInProcess))]
public sealed class ListingImportTests
{
    private static readonly string _head = ImportSite.Head("Sku", "Product", "Name", "Set", "Net", "Unit", "Price", "OnHand", "Ingredients", "ShelfLife");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task Of_2000_rows_the_good_ones_go_in_and_each_bad_one_is_named_by_row_and_column(string kind)
    {
        await using var site = await WorkSite.StartAsync();
        var csv = Large(rows: 2_000, badEvery: 20);
        var page = await site.Owner.CheckAsync(kind == "csv" ? csv : ImportSite.Xlsx(csv), $"hang.{kind}");
        (await site.CountsAsync(page)).ShouldBe((1_900, 0, 0, 100), "it is foreseen");
        (await site.QueryAsync(db => db.Set<ListingDraft>().CountAsync(Cancel))).ShouldBe(0, "and nothing is written");
        var report = (await site.Owner.PageAsync(page)).QuerySelector("main")!.TextContent;
        report.ShouldContain("Dòng 21, cột G – Giá bán");
        report.ShouldContain("Giá là số đồng");
        (await site.Owner.GetStringAsync(page + "/loi.csv", Cancel)).Split("\r\n").Length.ShouldBe(102, "head, a line each, the end");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await site.Owner.PressAsync(page, "nhap");
        await site.WorkAsync(page);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(64 * 1024 * 1024, "nothing of it stays in memory");
        (await site.CountsAsync(page)).ShouldBe((1_900, 0, 0, 100));
        var drafts = await site.QueryAsync(db => db.Set<ListingDraft>().ToListAsync(Cancel));
        drafts.Count.ShouldBe(500, "four packs each");
        drafts.Sum(d => d.Content.Packs.Count).ShouldBe(1_900);
        drafts.ShouldAllBe(d => d.State == DraftState.Draft && d.ProducerCode == "P1");
        var first = drafts.Single(d => d.Content.Name == "Hàng số 0");
        (first.Content.SetCode, first.Content.Packs[0].Sku, first.Content.Packs[0].PriceVnd, first.Content.Label.Ingredients)
            .ShouldBe(("04", "SKU-0", 10_000L, "Mật ong, gừng"));
        (await site.QueryAsync(db => db.Set<Catalog.Listings.ListedProduct>().CountAsync(Cancel))).ShouldBe(2, "buyers see nothing of it");
    }

    [Fact]
    public async Task Killed_half_way_and_run_again_it_is_as_if_run_once()
    {
        var file = Large(rows: 420, badEvery: 7);
        await using var once = await WorkSite.StartAsync();
        var whole = await once.ImportAsync(file);
        await using var site = await WorkSite.StartAsync();
        var page = await site.Owner.CheckAsync(file);
        await site.BeginAsync(page);
        await site.StepAsync(page, isKilled: false);
        await site.StepAsync(page, isKilled: true);
        var half = await site.RunAsync(page);
        half.State.ShouldBe(ImportState.Running);
        half.RowsDone.ShouldBeInRange(1, 419);
        int.Parse((await site.Owner.PageAsync(page)).QuerySelector("progress")!.GetAttribute("value")!, CultureInfo.InvariantCulture).ShouldBe(half.RowsDone);
        site.Host.Clock.Advance(ImportRun.Stuck + TimeSpan.FromMinutes(1));
        await site.Owner.PressAsync(page, "nhap");
        await site.WorkAsync(page);
        (await site.CountsAsync(page)).ShouldBe(await once.CountsAsync(whole));
        (await WrittenAsync(site)).ShouldBe(await WrittenAsync(once));
        (await site.RunAsync(page)).Changes.ShouldBe((await once.RunAsync(whole)).Changes);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_same_file_twice_changes_nothing(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var file = Large(rows: 60, badEvery: 20);
        await site.ImportAsync(file);
        var before = await WrittenAsync(site);
        var again = await site.ImportAsync(file);
        (await site.CountsAsync(again)).ShouldBe((0, 0, 57, 3));
        (await site.RunAsync(again)).Changes.ShouldBe(0);
        (await WrittenAsync(site)).ShouldBe(before);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_on_sale_changes_price_and_stock_at_once_and_words_in_a_draft_and_goes_back(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        await SetSkuAsync(site, "MO-500");
        var head = ImportSite.Head("Sku", "Description", "Price", "OnHand");
        var page = await site.ImportAsync(ImportSite.Csv(head, "MO-500,Ngọt thanh,49.000,12"));
        (await PackAsync(site)).ShouldBe((49_000, 12));
        var draft = await site.QueryAsync(db => db.Set<ListingDraft>().SingleAsync(Cancel));
        (draft.ProductCode, draft.Content.Description, draft.State).ShouldBe(("HT-1", "Ngọt thanh", DraftState.Draft));
        await site.QueryAsync(db => db.Set<Variant>().Where(v => v.Sku == "MO-500").ExecuteUpdateAsync(s => s.SetProperty(v => v.OnHand, 10), Cancel));

        await site.Owner.PressAsync(page, "hoan-tac");
        await site.WorkAsync(page);
        (await PackAsync(site)).ShouldBe((45_000, 48), "two were sold meanwhile, and stay sold");
        (await site.QueryAsync(db => db.Set<ListingDraft>().Select(d => d.State).SingleAsync(Cancel))).ShouldBe(DraftState.Dropped);
        (await site.Owner.PageAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("đã được hoàn tác");
    }

    [Fact]
    public async Task An_undo_that_stands_still_is_gone_on_with_and_holds_up_no_other_import()
    {
        await using var site = await WorkSite.StartAsync();
        await SetSkuAsync(site, "MO-500");
        var page = await site.ImportAsync(ImportSite.Csv(ImportSite.Head("Sku", "Price", "OnHand"), "MO-500,49.000,12"));
        await site.Owner.PressAsync(page, "hoan-tac");
        await site.QueryAsync(db => db.Set<Job>().Where(j => j.Kind == "listings.import-undo").ExecuteDeleteAsync(Cancel));
        (await site.RunAsync(page)).State.ShouldBe(ImportState.Undoing);
        site.Host.Clock.Advance(ImportRun.Stuck + TimeSpan.FromMinutes(1));
        (await site.Owner.PageAsync(page)).QuerySelector("main button[name=Do]")!.TextContent.ShouldBe("Hoàn tác tiếp");
        await site.Owner.PressAsync(page, "nhap");
        await site.WorkAsync(page);
        (await site.RunAsync(page)).State.ShouldBe(ImportState.Undone);
        (await PackAsync(site)).ShouldBe((45_000, 50));
        await site.ImportAsync(ImportSite.Csv(ImportSite.Head("Sku", "Price", "OnHand"), "MO-500,50.000,12"));
        (await PackAsync(site)).ShouldBe((50_000, 12));
        var notes = await site.QueryAsync(
            db => db.Set<AuditEntry>().Where(a => a.Subject.StartsWith("pack:")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Cancel));
        notes.ShouldBe(["price.changed", "stock.set", "pack.undone", "price.changed", "stock.set"]);
    }

    [Fact]
    public async Task An_undo_leaves_and_names_what_somebody_touched_since_and_is_over_after_a_day()
    {
        await using var site = await WorkSite.StartAsync();
        var page = await site.ImportAsync(ImportSite.Csv(_head, "A1,,Kẹo lạc,06,500,g,35000,5,Lạc,6 tháng", "B1,,Kẹo dừa,06,500,g,36000,5,Dừa,6 tháng"));
        var drafts = await site.QueryAsync(db => db.Set<ListingDraft>().OrderBy(d => d.Id).ToListAsync(Cancel));
        using var edited = await site.Owner.SendFormAsync($"{ListingSteps.Listings}/{drafts[0].Id}/ten", ("Name", "Kẹo lạc Đức Thọ"), ("SetCode", "06"));
        edited.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await site.Owner.PressAsync(page, "hoan-tac");
        await site.WorkAsync(page);
        var states = await site.QueryAsync(db => db.Set<ListingDraft>().OrderBy(d => d.Id).Select(d => d.State).ToListAsync(Cancel));
        states.ShouldBe([DraftState.Draft, DraftState.Dropped]);
        (await site.Owner.PageAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("trừ 1 trong 2 thay đổi");

        var late = await site.ImportAsync(ImportSite.Csv(_head, "C1,,Kẹo vừng,06,500,g,35000,5,Vừng,6 tháng"));
        var id = ImportSite.IdOf(late);
        var yesterday = site.Host.Clock.GetUtcNow().AddHours(-25);
        await site.QueryAsync(db => db.Set<ImportRun>().Where(r => r.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.FinishedAt, yesterday), Cancel));
        using var refused = await site.Owner.SendFileAsync(late, "Pictures", [], "a.zip", ("Do", "hoan-tac"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Pictures_of_an_archive_go_to_their_products_once_and_what_is_whole_is_handed_in()
    {
        await using var site = await WorkSite.StartAsync();
        var file = ImportSite.Csv(_head + "," + ImportSite.Head("Submit"),
            "A1,,Mật ong rừng,04,500,g,85000,5,Mật ong,24 tháng,có", "B1,,Kẹo dừa,06,500,g,36000,5,Dừa,6 tháng,có");
        var zip = ImportSite.Zip(
            ("a1.jpg", TestPictures.PhotoWithPlace()), ("A1-2.jpg", TestPictures.Photo()), ("khac.jpg", TestPictures.Photo()),
            ("../A1-3.jpg", TestPictures.Photo()), ("B1.jpg", "<script>"u8.ToArray()));
        var page = await site.ImportAsync(file, pictures: zip);
        var drafts = await site.QueryAsync(db => db.Set<ListingDraft>().ToListAsync(Cancel));
        var honey = drafts.Single(d => d.Content.Name == "Mật ong rừng");
        (honey.State, honey.Content.Photos.Count).ShouldBe((DraftState.Submitted, 2));
        var candy = drafts.Single(d => d.Content.Name == "Kẹo dừa");
        (candy.State, candy.Content.Photos.Count).ShouldBe((DraftState.Draft, 0));
        var said = (await site.Owner.PageAsync(page)).QuerySelector("main")!.TextContent;
        foreach (var words in (string[])["chưa gửi duyệt: Thiếu ảnh thật", "khac.jpg", "không khớp mã SKU", "Ảnh nằm trong thư mục"]) said.ShouldContain(words);
        (await site.QueryAsync(db => db.Set<StoredFile>().CountAsync(f => f.State == FileState.Kept, Cancel))).ShouldBe(2, "the archive goes");

        (await site.RunAsync(await site.ImportAsync(file, pictures: zip))).Changes.ShouldBe(0, "the same pictures are there already");
        var bomb = ImportSite.Zip(("A1.jpg", new byte[20_000_000]));
        using var refused = await site.Owner.SendFileAsync(await site.Owner.CheckAsync(file), "Pictures", bomb, "anh.zip", ("Do", "anh"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_import_is_its_own_producers_alone_and_stops_with_the_right_of_whoever_began_it()
    {
        await using var site = await WorkSite.StartAsync();
        var file = ImportSite.Csv(_head, "A1,,Kẹo lạc,06,500,g,35000,5,Lạc,6 tháng");
        var page = await site.Owner.CheckAsync(file);
        using var other = await site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        using var packer = await site.PersonAsync("goi@ongvang.example", "P1", ProducerRole.Orders);
        foreach (var person in (HttpClient[])[other, packer])
        {
            foreach (var path in (string[])[page, page + "/loi.csv"])
                using (var answer = await person.GetAsync(path, Cancel)) answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            foreach (var path in (string[])[$"{ImportSite.Export}.csv?co-so=P1", $"{ImportSite.Import}?co-so=P1"])
                using (var answer = await person.GetAsync(path, Cancel)) answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        using var catalogue = await site.PersonAsync("hang@ongvang.example", "P1", ProducerRole.Catalogue);
        var theirs = await catalogue.CheckAsync(file);
        await site.BeginAsync(theirs);
        await using (var scope = site.Host.Services.CreateAsyncScope())
        {
            var account = (await site.RunAsync(theirs)).By;
            await scope.ServiceProvider.GetRequiredService<IProducerStaff>().RemoveAsync(account, "P1", Cancel);
            await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync(Cancel);
        }
        await site.StepAsync(theirs, isKilled: false);
        (await site.RunAsync(theirs)).State.ShouldBe(ImportState.Stopped);
        (await site.QueryAsync(db => db.Set<ListingDraft>().CountAsync(Cancel))).ShouldBe(0);
        await site.Owner.PressAsync(page, "nhap");
        await site.WorkAsync(page);
        var subject = $"import:{ImportSite.IdOf(page):N}";
        (await site.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Subject == subject, Cancel))).ShouldBe(2, "its beginning and its end are noted");
    }

    [Fact]
    public async Task Rows_that_cannot_be_right_say_why_at_their_column()
    {
        await using var site = await WorkSite.StartAsync();
        await site.Owner.CheckAsync(ImportSite.Csv(_head,
            "A1,K,Kẹo lạc,06,500,g,35000,5,Lạc,6 tháng", "A1,K,Kẹo lạc,06,250,g,18000,5,Lạc,6 tháng", ",K,Kẹo lạc,06,100,g,9000,5,Lạc,6 tháng",
            "A2,K,Kẹo khác,06,250,g,18000,5,Lạc,6 tháng", "A3,,,06,250,g,18000,5,,", "A4,,Chè xanh,99,250,g,18000,5,,", "A5,,Chè xanh,,250,tạ,18000,5,,",
            "A6,,Chè vằng,,250,g,,5,,", "A7,,=1+1,,250,g,9000,5,,", "A8,K,,,500,g,35000,5,,"));
        var faults = await site.QueryAsync(db => db.Set<ImportRow>().OrderBy(r => r.Line).ToListAsync(Cancel));
        faults.Select(r => r.Faults.Count == 0 ? "" : r.Faults[0].Column).ShouldBe(
            ["", "A – Mã SKU", "A – Mã SKU", "C – Tên sản phẩm", "C – Tên sản phẩm", "D – Bộ sản phẩm", "F – Đơn vị", "G – Giá bán", "C – Tên sản phẩm",
                "Quy cách"]);
        faults[1].Faults[0].Text.ShouldBe("Mã này đã có ở dòng 2.");
        faults[3].Faults[0].Text.ShouldBe("Khác với dòng 2 của cùng sản phẩm.");
    }

    private static byte[] Large(int rows, int badEvery) => ImportSite.Csv(_head, Enumerable.Range(0, rows).Select(i =>
    {
        var price = i % badEvery == badEvery - 1 ? "nhiều" : $"{10_000 + i}";
        return $"SKU-{i},,Hàng số {i / 4},04,{100 + i},g,{price},{i % 90},\"Mật ong, gừng\",12 tháng";
    }));

    /// <summary>All that an import writes, without ids and times.</summary>
    private static async Task<string> WrittenAsync(WorkSite site)
    {
        var drafts = await site.QueryAsync(db => db.Set<ListingDraft>().ToListAsync(Cancel));
        return JsonSerializer.Serialize(drafts.OrderBy(d => d.Content.Name, StringComparer.Ordinal).Select(d => new
        {
            d.State, d.Content.Name, d.Content.SetCode, d.Content.Label,
            Packs = d.Content.Packs.Select(p => new { p.Sku, p.Label, p.NetQuantity, p.PriceVnd, p.OnHand }),
        }));
    }

    private static Task<int> SetSkuAsync(WorkSite site, string sku) => site.QueryAsync(db => db.Set<Variant>().Where(v => v.ProductCode == "HT-1")
        .ExecuteUpdateAsync(set => set.SetProperty(v => v.Sku, sku), Cancel));

    private static async Task<(long, int)> PackAsync(WorkSite site)
    {
        var pack = await site.QueryAsync(db => db.Set<Variant>().AsNoTracking().SingleAsync(v => v.ProductCode == "HT-1", Cancel));
        return (pack.PriceVnd, pack.OnHand);
    }
}
