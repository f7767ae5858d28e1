using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>A report without its figures.</summary>
/// <param name="Area">Empty = the whole province's.</param>
/// <param name="DrawnByName">Empty = the clock drew it up.</param>
/// <param name="IsOwn">The reader drew it up.</param>
public sealed record ReportLine(
    Guid Id, string Title, DateOnly AsOf, DateTimeOffset KnownAt, string Area, string Commune, string? Plan, int DefinitionVersion, string Hash,
    DateTimeOffset DrawnAt, bool IsByClock, string DrawnByName, ReportState State, DateTimeOffset? SettledAt, string SettledByName, bool IsOwn, bool IsSample);

/// <param name="Total">On all pages together.</param>
public sealed record ReportList(IReadOnlyList<ReportLine> Lines, int Total)
{
    public int LastPage => PageCount.Of(Total, ListReports.PageSize);
}

/// <param name="Json">The content as it is stored, which the hash is of.</param>
public sealed record ReportView(ReportLine Line, ReportContent Content, string Json);

/// <summary>Reports of the places that the person looks after, the latest first.</summary>
public sealed class ListReports(DbContext db, ICurrentUser user)
{
    public const int PageSize = 20;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<ReportList> ExecuteAsync(int page, CancellationToken cancel)
    {
        var latest = db.ReportsSeenBy(user).OrderByDescending(r => r.DrawnAt).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize);
        var lines = await Lines(latest).ToListAsync(cancel);
        return new ReportList(lines, await db.ReportsSeenBy(user).CountAsync(cancel));
    }

    /// <returns>Null when there is none, or it belongs to another's place.</returns>
    public async Task<ReportView?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = db.ReportsSeenBy(user).Where(r => r.Id == id);
        if (await Lines(found).SingleOrDefaultAsync(cancel) is not { } line) return null;
        var json = await found.Select(r => r.Content).SingleAsync(cancel);
        return new ReportView(line, ReportJson.Read(json), json);
    }

    private IQueryable<ReportLine> Lines(IQueryable<Report> reports)
    {
        var me = user.Id;
        return reports.AsNoTracking().Select(r => new ReportLine(
            r.Id, r.Title, r.AsOf, r.KnownAt, r.Area, r.Commune, r.Plan, r.DefinitionVersion, r.Hash, r.DrawnAt, r.DrawnBy == null, r.DrawnByName,
            r.State, r.SettledAt, r.SettledByName, r.DrawnBy != null && r.DrawnBy == me, r.IsSample));
    }
}
