using Marketplace.Shared;

namespace Marketplace.Catalog.Corrections;

/// <summary>A report from elsewhere is not found; one without a place is the whole province's.</summary>
internal static class CorrectionScope
{
    public static IQueryable<Correction> SeenBy(this IQueryable<Correction> reports, ICurrentUser user)
    {
        if (user.IsStaff && user.SeesWholeProvince) return reports;
        var units = user.IsStaff ? user.Units.ToList() : [];
        return reports.Where(r => units.Contains(r.Area) || units.Contains(r.Commune));
    }
}
