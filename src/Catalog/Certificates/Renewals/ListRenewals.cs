using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Geography;
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
public sealed class ListRenewals(DbContext db, ICurrentUser user, GeographyBook geography, TimeProvider clock)
{
    public const int PageSize = 50, Months = 12;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<RenewalList> ExecuteAsync(int page, CancellationToken cancel)
    {
        var ending = Ending();
        var rows = await ending.OrderBy(c => c.IssuedOn).ThenBy(c => c.Code).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new RenewalList(await LinesAsync(rows, cancel), await ending.CountAsync(cancel));
    }

    /// <returns>Null when there is no such certificate that ends within the time, or it belongs to another's place.</returns>
    public async Task<RenewalFile?> FindAsync(string code, CancellationToken cancel)
    {
        if (await Ending().SingleOrDefaultAsync(c => c.Code == code, cancel) is not { } certificate) return null;
        var done = await db.Set<RenewalStep>().AsNoTracking().Where(s => s.CertificateCode == code).ToDictionaryAsync(s => s.PaperCode, cancel);
        var papers = (await PapersAsync(cancel)).Select(p => new RenewalPaper(
            p.Code, (p.Name, p.NameEn), p.LegalBasis, done.GetValueOrDefault(p.Code)?.DoneByName ?? "", done.GetValueOrDefault(p.Code)?.DoneAt));
        return new RenewalFile((await LinesAsync([certificate], cancel))[0], [.. papers]);
    }

    internal async Task<IReadOnlyList<DossierPaper>> PapersAsync(CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var papers = await db.Set<DossierPaper>().AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancel);
        return [.. papers.Where(p => p.HoldsOn(today))];
    }

    private IQueryable<CertificateVersion> Ending()
    {
        var today = clock.VietnamToday();
        var oldest = today.AddMonths(-CertificateRules.ValidityMonths);
        while (CertificateRules.ExpiresOn(oldest) <= today) oldest = oldest.AddDays(1);
        var latest = today.AddMonths(Months - CertificateRules.ValidityMonths);
        var others = db.Set<CertificateVersion>().Where(o => o.IsLatest && !o.IsVoid && o.RevokedOn == null);
        return db.CertificatesSeenBy(user, geography, today).AsNoTracking()
            .Where(c => c.RevokedOn == null && c.IssuedOn >= oldest && c.IssuedOn <= latest)
            .Where(c => !others.Any(o => o.ProductCode == c.ProductCode && o.IsSample == c.IsSample && o.IssuedOn > c.IssuedOn));
    }

    private async Task<List<RenewalLine>> LinesAsync(IReadOnlyList<CertificateVersion> rows, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var (codes, productCodes) = (rows.Select(c => c.Code).ToList(), rows.Select(c => c.ProductCode).Distinct().ToList());
        var products = await db.ProductsSeenBy(user, geography, today).Where(p => productCodes.Contains(p.Code))
            .Select(p => new { p.Code, p.Name, p.ProducerName }).ToDictionaryAsync(p => p.Code, cancel);
        var details = await CertificateDetail.Of(db.Set<CertificateVersion>().Where(c => codes.Contains(c.Code))).ToDictionaryAsync(c => c.Code, cancel);
        var papers = (await PapersAsync(cancel)).Select(p => p.Code).ToList();
        var done = await db.Set<RenewalStep>().Where(s => codes.Contains(s.CertificateCode) && papers.Contains(s.PaperCode))
            .GroupBy(s => s.CertificateCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return
        [
            .. rows.Select(c => new RenewalLine(
                details[c.Code], products[c.ProductCode].Name, products[c.ProductCode].ProducerName,
                CertificateRules.ExpiresOn(c.IssuedOn!.Value).DayNumber - today.DayNumber, done.GetValueOrDefault(c.Code), papers.Count)),
        ];
    }
}
