using System.Globalization;
using Bunit;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Components;
using Marketplace.Components.Maps;
using Marketplace.Components.Theming;
using Marketplace.Media;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.ComponentTests.Parts;

/// <summary>What shared parts ask for: the site on a day, a small geography, pictures of the shipped folder.</summary>
public abstract class PartsContext : BunitContext
{
    protected static DateOnly Today { get; } = new(2026, 11, 26);

    protected PartsContext() : this("vi-VN")
    {
    }

    protected PartsContext(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var seed = Find("seed-data");
        Services.AddMedia(new ConfigurationBuilder().AddInMemoryCollection([new("Media:WarmUp", "false")]).Build(), Path.GetTempPath(), seed);
        Services.AddSingleton(new Site("https://cho.example", new Noon(Today)));
        Services.AddSingleton(new GeographyBook([], [],
            [new ReportingArea { Code = "439", Type = "Huyện", Name = "Huyện Hương Sơn", ShortName = "Hương Sơn", Slug = "huong-son", Label = "" }],
            [], Today));
        Services.AddSingleton(new AreaShapes(new ProvinceMaps(seed, new Assets()).Areas));
    }

    protected static ProductCard Card { get; } = new()
    {
        Code = "HT-0001", Slug = "mat-ong", Name = "Mật ong rừng", Description = "Mật ong.",
        ProducerCode = "P-001", ProducerName = "HTX Núi Xanh", ProducerSlug = "htx-nui-xanh", ProducerType = "htx",
        Star = 4, CertificateState = CertificateState.Valid,
        Certificate = new ListedCertificate("C-1", 4, "12/QĐ", new DateOnly(2025, 1, 1), null, "", false),
        Area = "439", Commune = "unknown", Group = "1", Set = "04",
        PriceVnd = 150_000, PackId = null, Unit = "Chai 500 ml", NetUnit = "ml", UnitPriceVnd = 300_000, InStock = true, ListedOn = new DateOnly(2026, 1, 1),
        MediaKey = "mat-ong-1", PictureAlt = "Mật ong", PictureIsIllustration = true,
        IsSample = false, Sold90Days = 0, RatingTenths = 0, RatingCount = 0,
    };

    protected static CertificateDetail Certificate { get; } = new(
        "C-1", "HT-0001", 4, 82.5m, "12/QĐ-UBND", IssuingAuthority.Province, "QĐ 148/QĐ-TTg", new DateOnly(2025, 1, 1), null, "", "https://example.org/a",
            false, "", "");

    private static string Find(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, name))) return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException(name);
    }

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(5, 0), TimeSpan.Zero);
    }
}
