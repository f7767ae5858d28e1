using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Corrections;

/// <param name="Contact">Empty when none was given, when the report is settled, and for whoever may only read.</param>
public sealed record CorrectionView(CorrectionLine Line, string Contact, string Settlement);

/// <summary>One report, of a place that the person may see.</summary>
public sealed class GetCorrection(DbContext db, ICurrentUser user)
{
    /// <param name="withContact">For those who may settle it.</param>
    /// <returns>Null when there is none, or it belongs to another's place.</returns>
    public Task<CorrectionView?> ExecuteAsync(Guid id, bool withContact, CancellationToken cancel) =>
        db.Set<Correction>().AsNoTracking().SeenBy(user).Where(r => r.Id == id)
            .Select(r => new CorrectionView(
                new CorrectionLine(r.Id, r.Kind, r.Code, r.Name, r.Area, r.Commune, r.Wrong, r.ReportedAt, r.SettledAt),
                withContact ? r.Contact : "", r.Settlement))
            .SingleOrDefaultAsync(cancel);
}
