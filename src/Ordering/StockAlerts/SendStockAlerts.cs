using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.StockAlerts;

/// <summary>Every few minutes: one letter for each confirmed wish whose product is there again; wishes that are old are forgotten.</summary>
public sealed record SendStockAlerts;

/// <summary>Letter and end of the wish are one save, so that nobody is told twice.</summary>
internal sealed class SendStockAlertsHandler(DbContext db, ISiteAddress site, TimeProvider clock) : IJobHandler<SendStockAlerts>
{
    /// <summary>Days after which an address that was never confirmed is forgotten, and one that was.</summary>
    public const int UnconfirmedDays = 2, ConfirmedDays = 90;
    private const int AtOnce = 200;

    public async Task ExecuteAsync(SendStockAlerts job, JobContext context, CancellationToken cancel)
    {
        var due = await db.Set<StockAlert>().Where(a => a.ConfirmedAt != null)
            .Join(db.Set<ListedProduct>().Where(p => p.State == ListingState.Published && p.PriceVnd != null && p.InStock), a => a.ProductCode, p => p.Code,
                (a, p) => new { Alert = a, p.Name, p.Slug, p.Code }).OrderBy(d => d.Alert.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var one in due)
        {
            var reader = new LetterReader(one.Alert.Email, CultureInfo.GetCultureInfo(one.Alert.Language));
            var letter = AlertLetterText.InStock(one.Name, site.Link(CatalogUrls.Product(one.Slug, one.Code), reader.Language), reader.Language);
            db.Post(reader, letter.Subject, letter.Body);
            db.Remove(one.Alert);
        }
        if (due.Count == AtOnce) db.Enqueue(new SendStockAlerts());
        await ForgetAsync(due.ConvertAll(d => d.Alert.Id), cancel);
    }

    private async Task ForgetAsync(List<Guid> sent, CancellationToken cancel)
    {
        var (unconfirmed, confirmed) = (clock.GetUtcNow().AddDays(-UnconfirmedDays), clock.GetUtcNow().AddDays(-ConfirmedDays));
        var old = await db.Set<StockAlert>().Where(a => a.AskedAt < confirmed || a.ConfirmedAt == null && a.AskedAt < unconfirmed)
            .Where(a => !sent.Contains(a.Id)).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(cancel);
        db.RemoveRange(old);
    }
}
