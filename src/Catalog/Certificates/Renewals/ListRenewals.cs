using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Renewals;

/// <param name="Done">Papers that were seen, of <paramref name="Of"/>.</param>
public sealed record RenewalLine(CertificateDetail Certificate, string ProductName, string ProducerName, int DaysLeft, int Done, int Of);

/// <param name="Count">On all pages together.</param>
public sealed record RenewalList(IReadOnlyList<RenewalLine> Lines, int Count)
{
    public int LastPage => PageCount.Of(Count, ListRenewals.PageSize);
}

/// <param name="Names">In Vietnamese and English.</param>
/// <param name="DoneAt">Null = not seen yet.</param>
public sealed record RenewalPaper(string Code, (string Vi, string En) Names, string LegalBasis, string DoneByName, DateTimeOffset? DoneAt);

public sealed record RenewalFile(RenewalLine Line, IReadOnlyList<RenewalPaper> Papers);

/// <summary>
/// Certificates of the places that the person looks after that end within twelve months with none to follow, the next end first, and which
/// papers for a new assessment were seen.
/// </summary>
public sealed class ListRenewals
{
    public const int PageSize = 50, Months = 12;
    private readonly DbContext _db;
    private readonly RenewalFiles _files;
    private readonly ICurrentUser _user;
    private readonly GeographyBook _geography;
    private readonly TimeProvider _clock;

    internal ListRenewals(DbContext db, RenewalFiles files, ICurrentUser user, GeographyBook geography, TimeProvider clock) =>
        (_db, _files, _user, _geography, _clock) = (db, files, user, geography, clock);

    private DateOnly Today => _clock.VietnamToday();

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<RenewalList> ExecuteAsync(int page, CancellationToken cancel)
    {
        var ending = Ending();
        var rows = await ending.OrderBy(c => c.IssuedOn).ThenBy(c => c.Code).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var files = await _files.OfAsync(rows, Products(), cancel);
        return new RenewalList([.. files.Select(f => f.Line)], await ending.CountAsync(cancel));
    }

    /// <returns>Null when there is no such certificate that ends within the time, or it belongs to another's place.</returns>
    public async Task<RenewalFile?> FindAsync(string code, CancellationToken cancel) =>
        await Ending().SingleOrDefaultAsync(c => c.Code == code, cancel) is { } certificate
            ? (await _files.OfAsync([certificate], Products(), cancel))[0] : null;

    private IQueryable<ListedProduct> Products() => _db.ProductsSeenBy(_user, _geography, Today);

    private IQueryable<CertificateVersion> Ending() =>
        _db.EndingBy(_db.CertificatesSeenBy(_user, _geography, Today), Today, Today.AddMonths(Months - CertificateRules.ValidityMonths));
}
