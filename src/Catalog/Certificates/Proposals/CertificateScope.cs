using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>Whose certificates somebody of the province looks after, said in the query: by the place that the producer has on the day.</summary>
internal static class CertificateScope
{
    /// <summary>Products of the register and of the samples, whatever their state in the shop; none for who is no staff.</summary>
    public static IQueryable<ListedProduct> ProductsSeenBy(this DbContext db, ICurrentUser user, GeographyBook geography, DateOnly day)
    {
        var products = db.Set<ListedProduct>().AsNoTracking().Where(p => p.State != ListingState.Withdrawn);
        if (user.IsStaff && user.SeesWholeProvince) return products;
        var producers = db.ProducersSeenBy(user, geography, day);
        return products.Where(p => producers.Contains(p.ProducerCode));
    }

    /// <summary>As they are known now.</summary>
    public static IQueryable<CertificateVersion> CertificatesSeenBy(this DbContext db, ICurrentUser user, GeographyBook geography, DateOnly day)
    {
        var products = db.ProductsSeenBy(user, geography, day).Select(p => p.Code);
        return db.Set<CertificateVersion>().Where(c => c.IsLatest && !c.IsVoid && products.Contains(c.ProductCode));
    }

    public static IQueryable<CertificateProposal> ProposalsSeenBy(this DbContext db, ICurrentUser user, GeographyBook geography, DateOnly day)
    {
        var products = db.ProductsSeenBy(user, geography, day).Select(p => p.Code);
        return db.Set<CertificateProposal>().Where(p => products.Contains(p.ProductCode));
    }
}
