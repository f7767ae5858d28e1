using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates;

/// <summary>
/// Certificates by code or decision number, for the public look-up; both in any case, with or without marks and signs ("1234/QD-UBND").
/// Finding by product name is Search's work: pass its codes.
/// </summary>
public sealed class FindCertificates(DbContext db, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<CertificatePage>> ExecuteAsync(string text, IReadOnlyList<string> productCodes, CancellationToken cancel)
    {
        var words = text.Trim();
        var meant = await MeantAsync(words, cancel);
        var decisions = await DecisionsAsync(words, cancel);
        var found = await CertificateDetail.Of(db.Set<CertificateVersion>().Where(c =>
            meant.Contains(c.Code) || decisions.Contains(c.DecisionNo) || productCodes.Contains(c.ProductCode))).Take(Most).ToListAsync(cancel);
        var codes = found.Select(c => c.ProductCode).Distinct().ToList();
        var today = clock.VietnamToday();
        var listed = await db.Set<ListedProduct>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.State == ListingState.Published).ToListAsync(cancel);
        var products = listed.Sound().ToDictionary(p => p.Code, p => ProductCard.Of(p, today));
        return [.. found.Where(c => products.ContainsKey(c.ProductCode)).Select(c => new CertificatePage(c, products[c.ProductCode], today))];
    }

    private async Task<IReadOnlyList<string>> MeantAsync(string typed, CancellationToken cancel)
    {
        var upper = typed.ToUpperInvariant();
        var exact = await GetCertificate.AllCodes(db).Where(code => code == typed || code == upper).Distinct().ToListAsync(cancel);
        return exact.Count > 0 ? exact : await AlikeCodes.FindAsync(GetCertificate.AllCodes(db), [typed], cancel);
    }

    /// <summary>Decisions are few: they are compared by their letters and digits alone.</summary>
    private async Task<List<string>> DecisionsAsync(string typed, CancellationToken cancel)
    {
        var sought = AlikeCodes.Plain(typed);
        if (sought.Length == 0 || !sought.Any(char.IsDigit)) return [];
        var all = await db.Set<CertificateVersion>().Where(c => c.IsLatest && !c.IsVoid && c.DecisionNo != "").Select(c => c.DecisionNo).Distinct()
            .ToListAsync(cancel);
        return [.. all.Where(number => AlikeCodes.Plain(number) == sought || FromFigure(AlikeCodes.Plain(number)) == FromFigure(sought))];
    }

    /// <summary>"QĐ 15/2025" and "số 15/2025" are "15/2025".</summary>
    private static string FromFigure(string plain) => string.Concat(plain.SkipWhile(c => !char.IsAsciiDigit(c)));
}
