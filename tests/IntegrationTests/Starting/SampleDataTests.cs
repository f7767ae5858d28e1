using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Data;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>What a first start with samples brings, and what `samples clear` leaves.</summary>
public sealed class SampleDataTests : IDisposable
{
    private readonly RunningHost _host = new(seed: "Samples");
    private readonly IServiceScope _scope;

    public SampleDataTests() => _scope = _host.Services.CreateScope();

    private DbContext Db => _scope.ServiceProvider.GetRequiredService<DbContext>();

    [Fact]
    public async Task The_shop_lists_the_142_real_products_and_no_sample_product()
    {
        var published = await Db.Set<ListedProduct>().Where(p => p.State == ListingState.Published).ToListAsync(TestContext.Current.CancellationToken);
        published.Count.ShouldBe(142);
        published.ShouldAllBe(p => !p.IsSample);
        published.ShouldContain(p => p.ShowsSample);
    }

    [Fact]
    public async Task Each_product_whose_source_states_a_star_has_a_valid_certificate_but_every_tenth_of_those_with_three_stars_that_lacked_one()
    {
        var today = _host.Clock.VietnamToday();
        var real = await Db.Set<CertificateVersion>().Where(c => !c.IsSample && c.IsLatest).ToListAsync(TestContext.Current.CancellationToken);
        var samples = await Db.Set<CertificateVersion>().Where(c => c.Code.StartsWith("MAU-")).ToListAsync(TestContext.Current.CancellationToken);
        var lacking = real.Where(c => !CertificateRules.IsValid(c.IssuedOn, c.RevokedOn, today)).OrderBy(c => c.ProductCode, StringComparer.Ordinal).ToList();
        samples.Select(c => c.ProductCode).Order(StringComparer.Ordinal).ShouldBe(lacking.Select(c => c.ProductCode));
        samples.ShouldAllBe(s => s.IsSample && s.Star == lacking.Single(c => c.ProductCode == s.ProductCode).Star);
        var expired = lacking.Where(c => c.Star == 3).Where((_, i) => i % 10 == 9).Select(c => c.ProductCode);
        samples.Where(c => !CertificateRules.IsValid(c.IssuedOn, null, today)).Select(c => c.ProductCode).Order(StringComparer.Ordinal).ShouldBe(expired);
        var ends = samples.Select(c => CertificateRules.ExpiresOn(c.IssuedOn!.Value)).Where(e => e > today).ToList();
        ends.Min().ShouldBeLessThan(today.AddMonths(2));
        ends.Max().ShouldBeGreaterThan(today.AddMonths(34));
    }

    [Fact]
    public async Task The_year_a_producer_joined_is_not_taken_from_a_sample_certificate()
    {
        var page = await _scope.ServiceProvider.GetRequiredService<GetProducer>().ByCodeAsync("P-039", TestContext.Current.CancellationToken);
        page!.Products.ShouldContain(p => p.CertificateState == CertificateState.Valid && p.Certificate!.IsSample);
        page.JoinedYear.ShouldBeNull();
    }

    [Fact]
    public async Task Clearing_samples_leaves_exactly_the_register()
    {
        await _scope.ServiceProvider.GetRequiredService<ClearSamples>().ExecuteAsync(TestContext.Current.CancellationToken);
        (await Db.Set<Variant>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await Db.Set<ListedProduct>().CountAsync(p => p.ShowsSample || p.IsSample, TestContext.Current.CancellationToken)).ShouldBe(0);
        using var registerOnly = new RunningHost(seed: "Register");
        using var scope = registerOnly.Services.CreateScope();
        (await ExportAsync(_scope.ServiceProvider)).ShouldBe(await ExportAsync(scope.ServiceProvider));
        Strip(await Db.Set<ListedProduct>().OrderBy(p => p.Code).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(
            Strip(await scope.ServiceProvider.GetRequiredService<DbContext>().Set<ListedProduct>().OrderBy(p => p.Code)
                .ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_export_beside_samples_holds_none_of_them() =>
        (await ExportAsync(_scope.ServiceProvider)).ShouldNotContain("(mẫu)");

    public void Dispose()
    {
        _scope.Dispose();
        _host.Dispose();
    }

    private static List<ListedProduct> Strip(List<ListedProduct> rows) => rows.ConvertAll(r => r with { RowVersion = 0 });

    private static async Task<string> ExportAsync(IServiceProvider services)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-export-").FullName;
        await services.GetRequiredService<ExportRegister>().ExecuteAsync(folder, CancellationToken.None);
        var files = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Directory.Delete(folder, recursive: true);
        return string.Concat(files);
    }
}
