using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>Which producers somebody of the province looks after, said in the query: by the place that each has on the day.</summary>
public static class SeenProducers
{
    /// <summary>
    /// Codes, more than once where there are several periods; none for who is no staff. The same place as <see cref="ListedFacts.AreaOn"/> and
    /// <see cref="ListedFacts.CommuneOn"/> tell, from what is stored.
    /// </summary>
    public static IQueryable<string> ProducersSeenBy(this DbContext db, ICurrentUser user, GeographyBook geography, DateOnly day)
    {
        var known = db.Set<ProducerFact>().Where(p => p.IsLatest && !p.IsVoid);
        if (user.IsStaff && user.SeesWholeProvince) return known.Select(p => p.Code);
        return known.In(user.IsStaff ? [.. user.Units] : [], geography, day);
    }

    /// <summary>Codes of the producers that lie in one of the units.</summary>
    public static IQueryable<string> ProducersIn(this DbContext db, string unit, GeographyBook geography, DateOnly day) =>
        db.Set<ProducerFact>().Where(p => p.IsLatest && !p.IsVoid).In([unit], geography, day);

    private static IQueryable<string> In(this IQueryable<ProducerFact> known, List<string> units, GeographyBook geography, DateOnly day)
    {
        var old = geography.Units.Where(u => u.Generation == UnitGeneration.Plan216).ToList();
        var oldOfAreas = old.Where(u => u.DistrictCode is { } district && units.Contains(district)).Select(u => u.Code).ToList();
        var oldOfCommunes = old.Where(u => units.Contains(geography.CommuneOf(null, u.Code))).Select(u => u.Code).ToList();
        var communesOfAreas = geography.CommuneCodes.Where(c => units.Contains(geography.AreaOfCommune(c))).ToList();
        var periods = known.Where(p => p.TypeFrom <= day);
        return periods
            .Where(p => !periods.Any(later => later.Code == p.Code && later.TypeFrom > p.TypeFrom))
            .Where(p => units.Contains(p.AreaCode!) || units.Contains(p.CommuneCode!)
                || (p.AreaCode == null && p.LegacyCommuneCode != null && oldOfAreas.Contains(p.LegacyCommuneCode))
                || (p.AreaCode == null && p.LegacyCommuneCode == null && communesOfAreas.Contains(p.CommuneCode!))
                || (p.CommuneCode == null && oldOfCommunes.Contains(p.LegacyCommuneCode!)))
            .Select(p => p.Code);
    }
}
