using Marketplace.Catalog.Listings;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Reminders;

/// <summary>A certificate that ends within the time of reminders, and the reminder that is due.</summary>
internal sealed record EndingCertificate(
    string Code, int Star, DateOnly EndsOn, int DaysLeft, int Step, string ProductName, string ProducerCode, string ProducerName, string Area,
    string Commune, bool IsSample);

/// <summary>
/// Which certificates end soon with nothing to follow: neither revoked, nor with another of the product that holds before the end and after it.
/// Samples follow samples only.
/// </summary>
internal static class FindEnding
{
    public static async Task<IReadOnlyList<EndingCertificate>> EndingAsync(this DbContext db, DateOnly today, CancellationToken cancel)
    {
        var first = today.AddMonths(-CertificateRules.ValidityMonths).AddDays(-3);
        var last = today.AddDays(CertificateReminder.Steps[0] + 3).AddMonths(-CertificateRules.ValidityMonths);
        var known = db.Set<CertificateVersion>().AsNoTracking().Where(c => c.IsLatest && !c.IsVoid && c.IssuedOn != null);
        var near = await known.Where(c => c.RevokedOn == null && c.IssuedOn >= first && c.IssuedOn <= last).ToListAsync(cancel);
        var ending = near.Where(c => CertificateReminder.StepAt(DaysLeft(c, today)) is not null).ToList();
        var codes = ending.Select(c => c.ProductCode).Distinct().ToList();
        var others = (await known.Where(c => codes.Contains(c.ProductCode)).ToListAsync(cancel)).ToLookup(c => c.ProductCode);
        var listed = await db.Set<ListedProduct>().AsNoTracking()
            .Where(p => codes.Contains(p.Code) && p.State != ListingState.Withdrawn).ToListAsync(cancel);
        var products = listed.Sound().ToDictionary(p => p.Code);
        return
        [
            .. ending.Where(c => products.ContainsKey(c.ProductCode) && !others[c.ProductCode].Any(o => Follows(o, c)))
                .OrderBy(c => c.IssuedOn).ThenBy(c => c.Code, StringComparer.Ordinal)
                .Select(c => Of(c, products[c.ProductCode], today)),
        ];
    }

    private static EndingCertificate Of(CertificateVersion certificate, ListedProduct product, DateOnly today)
    {
        var (facts, left) = (ListedFacts.Of(product), DaysLeft(certificate, today));
        return new EndingCertificate(
            certificate.Code, certificate.Star, CertificateRules.ExpiresOn(certificate.IssuedOn!.Value), left, CertificateReminder.StepAt(left)!.Value,
            product.Name, product.ProducerCode, product.ProducerName, facts.AreaOn(today), facts.CommuneOn(today), certificate.IsSample);
    }

    private static int DaysLeft(CertificateVersion certificate, DateOnly today) =>
        CertificateRules.ExpiresOn(certificate.IssuedOn!.Value).DayNumber - today.DayNumber;

    private static bool Follows(CertificateVersion other, CertificateVersion certificate)
    {
        if (other.Code == certificate.Code || other.IsSample != certificate.IsSample) return false;
        var end = CertificateRules.ExpiresOn(certificate.IssuedOn!.Value);
        return other.IssuedOn <= end && CertificateRules.EndsOn(other.IssuedOn!.Value, other.RevokedOn) > end;
    }
}
