using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>Whose reports they are, said in the query: an officer's by area. A demonstration account works on its own kind alone.</summary>
internal static class ReportScopes
{
    public static IQueryable<Report> ReportsSeenBy(this DbContext db, ICurrentUser user)
    {
        var samples = user.IsSample;
        return db.Set<Report>().Where(r => !samples || r.IsSample).SeenBy(user);
    }

    /// <summary>Those whose figures the person may settle: drawn up, by another where they are to be signed.</summary>
    public static IQueryable<Report> ToSign(this IQueryable<Report> reports, Guid me) =>
        reports.Where(r => r.State == ReportState.Drawn && r.DrawnBy != me);

    /// <summary>One's own; those of the clock are every officer's who sees them.</summary>
    public static IQueryable<Report> ToWithdraw(this IQueryable<Report> reports, Guid me) =>
        reports.Where(r => r.State == ReportState.Drawn && (r.DrawnBy == me || r.DrawnBy == null));
}

/// <summary>What a report may be of, for the person who asks.</summary>
/// <param name="Area">Null = the whole province, or a commune.</param>
/// <param name="Commune">One of the 69.</param>
public sealed record ReportPlace(string? Area, string? Commune)
{
    private const string OfArea = "a", OfCommune = "c";

    /// <summary>As a form sends it: "" the whole province, "a446", "c18673".</summary>
    public string Text => this switch
    {
        { Commune: { } commune } => OfCommune + commune,
        { Area: { } area } => OfArea + area,
        _ => "",
    };

    /// <summary>All that the person may choose; the widest first.</summary>
    public static IReadOnlyList<ReportPlace> Of(ICurrentUser user, GeographyBook geography) =>
    [
        .. user.SeesWholeProvince ? new[] { new ReportPlace(null, null) } : [],
        .. geography.Areas.Where(a => user.Sees(a.Code, "")).Select(a => new ReportPlace(a.Code, null)),
        .. geography.Communes.Where(c => user.Sees(geography.AreaOfCommune(c.Code), c.Code)).Select(c => new ReportPlace(null, c.Code)),
    ];

    /// <summary>The area that a row of it lies in; empty for the whole province.</summary>
    internal string AreaIn(GeographyBook geography) => Commune is { } commune ? geography.AreaOfCommune(commune) : Area ?? "";
}
