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
        var producers = db.ProducersIn(user.IsStaff ? [.. user.Units] : [], geography, day);
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

    /// <summary>The same place as <see cref="ListedFacts.AreaOn"/> and <see cref="ListedFacts.CommuneOn"/> tell, from what is stored.</summary>
    private static IQueryable<string> ProducersIn(this DbContext db, List<string> units, GeographyBook geography, DateOnly day)
    {
        var old = geography.Units.Where(u => u.Generation == UnitGeneration.Plan216).ToList();
        var oldOfAreas = old.Where(u => u.DistrictCode is { } district && units.Contains(district)).Select(u => u.Code).ToList();
        var oldOfCommunes = old.Where(u => units.Contains(geography.CommuneOf(null, u.Code))).Select(u => u.Code).ToList();
        var communesOfAreas = geography.Communes.Where(u => units.Contains(geography.AreaOfCommune(u.Code))).Select(u => u.Code).ToList();
        var periods = db.Set<ProducerFact>().Where(p => p.IsLatest && !p.IsVoid && p.TypeFrom <= day);
        return periods
            .Where(p => !periods.Any(later => later.Code == p.Code && later.TypeFrom > p.TypeFrom))
            .Where(p => units.Contains(p.AreaCode!) || units.Contains(p.CommuneCode!)
                || (p.AreaCode == null && p.LegacyCommuneCode != null && oldOfAreas.Contains(p.LegacyCommuneCode))
                || (p.AreaCode == null && p.LegacyCommuneCode == null && communesOfAreas.Contains(p.CommuneCode!))
                || (p.CommuneCode == null && oldOfCommunes.Contains(p.LegacyCommuneCode!)))
            .Select(p => p.Code);
    }
}
