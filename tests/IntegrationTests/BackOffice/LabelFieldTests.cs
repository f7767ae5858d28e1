using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.ListingImport;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Every declared field of a label, whichever they are: from the form to the shop, out into a file and back.</summary>
public sealed class LabelFieldTests
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_field_goes_from_the_form_to_the_shop_into_a_file_and_back(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var draft = await AlcoholDraftAsync(site);
        var form = await site.Owner.PageAsync(draft + "/nhan");
        foreach (var field in LabelFields.All)
        {
            form.QuerySelector($"label[for={Id(field)}]")!.TextContent.ShouldBe(field.Question(_vietnamese));
            form.QuerySelector($"#{Id(field)}")!.GetAttribute("maxlength").ShouldBe($"{field.Longest}");
        }
        using var told = await site.Owner.SendFormAsync(draft + "/nhan", [.. LabelFields.All.Select(f => (f.Key, Text(f, "một"))), ("gui", "1")]);
        told.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var stored = await site.QueryAsync(db => db.Set<ListingDraft>().SingleAsync(Cancel));
        stored.State.ShouldBe(DraftState.Submitted);
        SaidIn(stored.Content.Label, "một");
        SaidOn(await site.Owner.PageAsync(draft), f => f.Question(_vietnamese), "một");

        using var officer = await site.OfficerAsync();
        SaidOn(await officer.PageAsync(Review(draft)), f => f.Name(_vietnamese), "một");
        using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
        approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await site.QueryAsync(db => site.Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(db));
        var listed = await site.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Name == "Rượu nếp", Cancel));
        foreach (var (head, language) in ((string, CultureInfo)[])[("", _vietnamese), ("/en", CultureInfo.GetCultureInfo("en"))])
            SaidOn(await site.Host.Browser().PageAsync($"{head}/san-pham/{listed.Slug}-{listed.Code}"), f => f.Name(language), "một");

        foreach (var kind in (string[])["csv", "xlsx"])
        {
            var file = await site.Owner.GetByteArrayAsync($"{ImportSite.Export}.{kind}", Cancel);
            var sheet = ReadSheet.Execute(new MemoryStream(file)).Value!;
            foreach (var column in ImportColumn.OfLabel)
                sheet.Rows.ShouldContain(r => r.Cells.Any(c => c.Text == Text(column.Field!, "một")), column.Heading);
            var again = await site.ImportAsync(file, $"san-pham.{kind}");
            (await site.RunAsync(again)).Changes.ShouldBe(0, kind);
        }
        var csv = Encoding.UTF8.GetString(await site.Owner.GetByteArrayAsync($"{ImportSite.Export}.csv", Cancel));
        await site.ImportAsync(Encoding.UTF8.GetBytes(csv.Replace("Chữ một", "Chữ hai", StringComparison.Ordinal)));
        var change = await site.QueryAsync(db => db.Set<ListingDraft>().SingleAsync(d => d.State == DraftState.Draft, Cancel));
        SaidIn(change.Content.Label, "hai");
        var path = $"{ListingSteps.Listings}/{change.Id}";
        DiffersOn(await site.Owner.PageAsync(path));
        using var sent = await site.Owner.SendFormAsync(path, ("Do", "gui"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        DiffersOn(await officer.PageAsync(Review(path)));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_named_at_its_field_and_in_a_file_at_its_column()
    {
        await using var site = await WorkSite.StartAsync();
        var draft = await AlcoholDraftAsync(site);
        using var refused = await site.Owner.SendFormAsync(draft + "/nhan", [.. LabelFields.All.Select(f => (f.Key, new string('a', f.Longest + 1)))]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(refused)).QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"))
            .ShouldBe(LabelFields.All.Select(f => "#" + Id(f)), ignoreOrder: true);

        var head = ImportSite.Head(["Sku", "Name", "Net", "Price", .. LabelFields.All.Select(f => f.Key)]);
        var cells = string.Join(',', LabelFields.All.Select(f => new string('a', f.Longest + 1)));
        var page = await site.Owner.CheckAsync(ImportSite.Csv(head, $"R1,Rượu tẻ,500,90000,{cells}"));
        var row = await site.QueryAsync(db => db.Set<ImportRow>().SingleAsync(Cancel));
        row.Outcome.ShouldBe(RowOutcome.Refused);
        row.Faults.Select(f => f.Column).ShouldBe(LabelFields.All.Select((f, i) => $"{ImportColumns.Letter(i + 5)} – {f.Heading}"));
        (await site.Owner.PageAsync(page)).QuerySelector("main")!.TextContent.ShouldContain(LabelFields.All[^1].Heading);
    }

    /// <summary>A draft of alcohol, of which every field may be asked; as good as written, and not sent.</summary>
    private static async Task<string> AlcoholDraftAsync(WorkSite site)
    {
        var draft = await site.WriteDraftAsync("Rượu nếp");
        using var taken = await site.Owner.SendFormAsync(draft, ("Do", "rut-lai"));
        using var named = await site.Owner.SendFormAsync(draft + "/ten", ("Name", "Rượu nếp"), ("SetCode", "14"), ("Description", "Êm."));
        named.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return draft;
    }

    private static string Text(LabelField field, string which) => $"Chữ {which} của {field.Key}";

    private static string Id(LabelField field) => field.Key.ToLowerInvariant();

    private static string Review(string draft) => ListingSteps.Queue + draft[draft.LastIndexOf('/')..];

    private static void SaidIn(ProductLabel label, string which) => LabelFields.All.ShouldAllBe(f => f.Read(label) == Text(f, which));

    /// <summary>Each field once, under its name.</summary>
    private static void SaidOn(IParentNode page, Func<LabelField, string> name, string which)
    {
        foreach (var field in LabelFields.All)
            page.QuerySelectorAll("dl.facts dd").Where(d => d.TextContent.Trim() == Text(field, which)).ShouldHaveSingleItem(field.Key)
                .PreviousElementSibling!.TextContent.ShouldBe(name(field));
    }

    private static void DiffersOn(IParentNode page)
    {
        foreach (var field in LabelFields.All)
        {
            var line = page.QuerySelectorAll("dl.facts dd").Where(d => d.QuerySelector("ins")?.TextContent == Text(field, "hai"))
                .ShouldHaveSingleItem(field.Key);
            line.QuerySelector("del")!.TextContent.ShouldBe(Text(field, "một"));
            line.PreviousElementSibling!.TextContent.ShouldBe(field.Name(_vietnamese));
        }
    }
}
