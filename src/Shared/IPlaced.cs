namespace Marketplace.Shared;

/// <summary>What lies somewhere in the province, with the place kept beside it, so that a query can say whose it is.</summary>
public interface IPlaced
{
    /// <summary>Code of a reporting area, or "unknown".</summary>
    string Area { get; }

    /// <summary>Code of a commune of today, or "unknown".</summary>
    string Commune { get; }
}

public static class PlacedRows
{
    /// <summary>Only rows of the places that the person looks after; what lies elsewhere is not found. Nothing for who is no staff.</summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> rows, ICurrentUser user) where T : class, IPlaced
    {
        if (user.SeesWholeProvince) return rows;
        var units = user.Units.ToList();
        return rows.Where(r => units.Contains(r.Area) || units.Contains(r.Commune));
    }
}
