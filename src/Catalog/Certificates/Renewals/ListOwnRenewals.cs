using Marketplace.Catalog.Certificates.Reminders;
using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Renewals;

/// <param name="Count">On all pages together.</param>
public sealed record OwnRenewals(IReadOnlyList<RenewalFile> Files, int Count)
{
    public int LastPage => PageCount.Of(Count, ListOwnRenewals.PageSize);
}

/// <summary>
/// Certificates of the producers whose catalogue the person keeps that end within the time of the first reminder (180 days) with none to
/// follow, the next end first, and which papers for a new assessment an officer has seen.
/// </summary>
public sealed class ListOwnRenewals
{
    public const int PageSize = 20;
    private readonly DbContext _db;
    private readonly RenewalFiles _files;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _clock;

    internal ListOwnRenewals(DbContext db, RenewalFiles files, ICurrentUser user, TimeProvider clock) =>
        (_db, _files, _user, _clock) = (db, files, user, clock);

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<OwnRenewals> ExecuteAsync(int page, CancellationToken cancel)
    {
        var ending = Ending();
        var rows = await ending.OrderBy(c => c.IssuedOn).ThenBy(c => c.Code).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new OwnRenewals(await _files.OfAsync(rows, Products(), cancel), await CountAsync(cancel));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Ending().CountAsync(cancel);

    private IQueryable<ListedProduct> Products() => _db.Set<ListedProduct>().AsNoTracking().Where(p => p.State != ListingState.Withdrawn)
        .OwnedBy(_user, ProducerRight.Catalogue, p => p.ProducerCode);

    private IQueryable<CertificateVersion> Ending()
    {
        var products = Products().Select(p => p.Code);
        var known = _db.Set<CertificateVersion>().Where(c => c.IsLatest && !c.IsVoid && products.Contains(c.ProductCode));
        var today = _clock.VietnamToday();
        return _db.EndingBy(known, today, today.AddDays(CertificateReminder.Steps[0]).AddMonths(-CertificateRules.ValidityMonths));
    }
}
