using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Corrections;

/// <summary>A report as the queue shows it. Contact is on its own page alone.</summary>
public sealed record CorrectionLine(
    Guid Id, SubjectKind Kind, string Code, string Name, string Area, string Commune, string Wrong, DateTimeOffset ReportedAt, DateTimeOffset? SettledAt);

public sealed record CorrectionList(IReadOnlyList<CorrectionLine> Lines, int Total);

/// <summary>Reports of the places that the person may see: what waits, oldest first, or what is settled, latest first.</summary>
public sealed class ListCorrections(DbContext db, ICurrentUser user)
{
    public const int PageSize = 50;

    /// <param name="page">From 1.</param>
    public async Task<CorrectionList> ExecuteAsync(bool settled, int page, CancellationToken cancel)
    {
        var reports = Reports(settled);
        var ordered = settled ? reports.OrderByDescending(r => r.SettledAt).ThenBy(r => r.Id) : reports.OrderBy(r => r.ReportedAt).ThenBy(r => r.Id);
        var lines = await ordered.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(r => new CorrectionLine(r.Id, r.Kind, r.Code, r.Name, r.Area, r.Commune, r.Wrong, r.ReportedAt, r.SettledAt)).ToListAsync(cancel);
        return new CorrectionList(lines, await reports.CountAsync(cancel));
    }

    /// <returns>How many wait.</returns>
    public Task<int> CountAsync(CancellationToken cancel) => Reports(settled: false).CountAsync(cancel);

    private IQueryable<Correction> Reports(bool settled) =>
        db.Set<Correction>().AsNoTracking().SeenBy(user).Where(r => r.SettledAt != null == settled);
}
