using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Corrections;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Geography.Decrees;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Producers.Merging;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog;

/// <summary>How the catalog's tables look; Data composes it with the other modules'.</summary>
public static class CatalogModel
{
    public static void AddCatalog(this ModelBuilder model)
    {
        model.AddRegister();
        model.Entity<ProducerVersion>().ToTable("producers").HasVersions(nameof(ProducerVersion.Code), nameof(ProducerVersion.TypeFrom));
        model.Entity<ProductVersion>().ToTable("products").HasVersions(nameof(ProductVersion.Code));
        model.Entity<CertificateVersion>().ToTable("certificates").HasVersions(nameof(CertificateVersion.Code));
        model.Entity<NoticeVersion>().ToTable("producer_notices").HasVersions(nameof(NoticeVersion.ProducerCode), nameof(NoticeVersion.ClosedFrom));
        model.Entity<ProducerVersion>().Property(p => p.Type).HasConversion<string>();
        model.Entity<ProductVersion>().HasIndex(p => p.ProducerCode);
        model.Entity<CertificateVersion>().HasIndex(c => c.ProductCode);
        model.Entity<CertificateVersion>().HasIndex(c => c.DecisionNo);
        model.Entity<CertificateVersion>().Property(c => c.Authority).HasConversion<string>();
        model.Entity<CertificateVersion>().Property(c => c.Score).HasPrecision(7, 4);

        model.Entity<ProducerFact>().HasNoKey().ToView("producers").Property(p => p.Type).HasConversion<string>();
        model.Entity<ProductFact>().HasNoKey().ToView("products");
        model.Entity<CertificateFact>().HasNoKey().ToView("certificates");

        model.AddCertificateWork();
        model.Entity<ProducerMerge>().ToTable("producer_merges").HasKey(m => m.MergedCode);
        model.Entity<ProducerMerge>().HasIndex(m => m.LivingCode);

        model.Entity<AdminUnit>().ToTable("admin_units").HasKey(u => new { u.Generation, u.Code });
        model.Entity<AdminSuccession>().ToTable("admin_successions").HasKey(s => new { s.OldGeneration, s.OldCode, s.NewGeneration, s.NewCode });
        model.Entity<ReportingArea>().ToTable("reporting_areas").HasKey(a => a.Code);
        model.AddDecrees();
        model.Entity<Province>().ToTable("provinces").HasKey(p => p.Code);
        model.Entity<ProductSet>().ToTable("product_sets").HasKey(s => new { s.LegalVersion, s.Code });

        var pack = model.Entity<Variant>().ToTable("variants");
        pack.HasIndex(v => v.ProductCode);
        pack.Property(v => v.Sale).HasConversion<string>();
        var edit = model.Entity<PackEdit>().ToTable("pack_edits");
        edit.Property(e => e.Id).ValueGeneratedNever();
        edit.HasIndex(e => new { e.ProducerCode, e.EditedBy, e.EditedAt });
        edit.HasOne<Variant>().WithMany().HasForeignKey(e => e.VariantId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<PackFact>().HasNoKey().ToView("variants").Property(p => p.Sale).HasConversion<string>();
        model.Entity<ProductText>().ToTable("product_texts").HasKey(t => new { t.ProductCode, t.IsSample });
        model.Entity<ProductPicture>().ToTable("product_pictures").HasKey(p => new { p.ProductCode, p.Position });
        model.Entity<ProductPopularity>().ToTable("product_popularity").HasKey(p => p.ProductCode);

        model.AddDrafts();
        model.AddListingImports();
        model.AddOnboarding();

        var correction = model.Entity<Correction>().ToTable("corrections");
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.Property(c => c.Kind).HasConversion<string>();
        correction.HasIndex(c => new { c.SettledAt, c.ReportedAt });

        var listing = model.Entity<Listing>().ToTable("listings");
        listing.HasKey(l => l.Code);
        listing.Property(l => l.State).HasConversion<string>();
        listing.HasIndex(l => l.ProducerCode);
        model.Entity<ListedProduct>().HasNoKey().ToView("listings").Property(l => l.State).HasConversion<string>();
    }
}
