using System.Net;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Data;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>What a demonstration producer puts on sale is in the shop, says that it is a sample, and goes with the samples.</summary>
public sealed class SampleListingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_demonstration_listing_is_shown_as_one_and_cleared_with_the_samples()
    {
        await using var host = new RunningHost(seed: "Samples");
        using var producer = host.Browser();
        (await producer.SignInAsync("nha-san-xuat@mau.example", "Mau-OCOP-Ha-Tinh")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var before = await CountAsync(host);
        var draft = await ListingSteps.WriteAsync(producer, "S-P002");
        using var officer = host.Browser();
        (await officer.SignInAsync("can-bo@mau.example", "Mau-OCOP-Ha-Tinh")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
        approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var listed = await QueryAsync(host, db => db.Set<ListedProduct>().SingleAsync(p => p.Name == "Mật ong hoa rừng", Cancel));
        (listed.State, listed.IsSample, listed.ShowsSample).ShouldBe((ListingState.Published, true, true));
        var page = await host.Browser().PageAsync($"/san-pham/{listed.Slug}-{listed.Code}");
        page.Body!.TextContent.ShouldContain("Dữ liệu mẫu");
        var maker = await host.Browser().PageAsync($"/nha-san-xuat/{listed.ProducerSlug}-{listed.ProducerCode}");
        maker.Body!.TextContent.ShouldContain("Dữ liệu mẫu");
        maker.QuerySelectorAll("script[type='application/ld+json']").ShouldAllBe(s => !s.TextContent.Contains("Organization"));
        (await QueryAsync(host, db => db.Set<Job>().Where(j => j.Kind == "mail.letter").Select(j => j.Payload).ToListAsync(Cancel)))
            .ShouldAllBe(p => p.Contains("@mau.example", StringComparison.Ordinal), "no real person hears of a demonstration");

        await using (var scope = host.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<ClearSamples>().ExecuteAsync(Cancel);
        (await CountAsync(host)).ShouldBe(before, "and real ones stay");
        (await QueryAsync(host, db => db.Set<ListingDraft>().CountAsync(Cancel))).ShouldBe(0);
        (await QueryAsync(host, db => db.Set<Publication>().CountAsync(Cancel))).ShouldBe(0);
        (await QueryAsync(host, db => db.Set<ListedProduct>().CountAsync(p => p.Code == listed.Code, Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_demonstration_member_of_a_real_producer_changes_no_real_row()
    {
        await using var host = new RunningHost(seed: "Samples");
        using var producer = host.Browser();
        (await producer.SignInAsync("nha-vuon@mau.example", "Mau-OCOP-Ha-Tinh")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var product = await QueryAsync(host, db => db.Set<ListedProduct>().Where(p => p.ProducerCode == "P-009").OrderBy(p => p.Code).FirstAsync(Cancel));
        using var started = await producer.SendFormAsync(ListingSteps.Listings, ("Change", product.Code));
        var draft = started.Headers.Location!.OriginalString;
        draft = draft[..draft.LastIndexOf('/')];
        using var photo = await producer.SendFilesAsync(draft + "/anh", "Photos", [Media.TestPictures.Photo()]);
        using var named = await producer.SendFormAsync(draft + "/ten", ("Name", "Tên khác hẳn"), ("SetCode", "04"));
        using var told = await producer.SendFormAsync(draft + "/nhan", ("Ingredients", "a"), ("ShelfLife", "b"), ("gui", "1"));
        using var officer = host.Browser();
        (await officer.SignInAsync("can-bo@mau.example", "Mau-OCOP-Ha-Tinh")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
        approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await QueryAsync(host, db => db.Set<ProductVersion>().CountAsync(p => p.Code == product.Code, Cancel))).ShouldBe(1);
        (await QueryAsync(host, db => db.Set<ListedProduct>().Where(p => p.Code == product.Code).Select(p => p.Name).SingleAsync(Cancel)))
            .ShouldBe(product.Name);
        (await QueryAsync(host, db => db.Set<ProductPicture>().Where(p => p.ProductCode == product.Code && !p.IsIllustration).ToListAsync(Cancel)))
            .ShouldAllBe(p => p.IsSample);
    }

    private static Task<int> CountAsync(RunningHost host) => QueryAsync(host, db => db.Set<ListedProduct>().CountAsync(p => !p.IsSample, Cancel));

    private static async Task<T> QueryAsync<T>(RunningHost host, Func<DbContext, Task<T>> query)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<DbContext>());
    }
}
