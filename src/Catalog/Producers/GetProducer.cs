using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers.Merging;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>
/// A producer for its page: identity in force today and its listed products, certified first. Three queries; one without products is looked
/// for among the merged.
/// </summary>
public sealed class GetProducer(DbContext db, TimeProvider clock)
{
    private const int MostProducts = 200;

    /// <param name="slugAndCode">
    /// The end of its address: of several codes that it may hold the longest wins, one whose words fit before all. Where there is none, one that
    /// is written otherwise (<see cref="AlikeCodes"/>).
    /// </param>
    /// <returns>Null when there is no such producer.</returns>
    public async Task<ProducerPage?> ByAddressAsync(string slugAndCode, CancellationToken cancel)
    {
        var codes = CatalogUrls.CodesIn(slugAndCode);
        if (await LivingAsync(await FindAsync(codes, slugAndCode, cancel), codes, cancel) is { } page) return page;
        var all = db.Set<ProducerVersion>().Where(p => p.IsLatest && !p.IsVoid).Select(p => p.Code);
        codes = await AlikeCodes.FindAsync(all, codes, cancel);
        return codes.Count == 0 ? null : await LivingAsync(await FindAsync(codes, slugAndCode, cancel), codes, cancel);
    }

    /// <returns>Of a code that was merged the one that lives on, else as <see cref="ByCodeAsync"/>.</returns>
    public async Task<ProducerPage?> LivingByCodeAsync(string code, CancellationToken cancel) =>
        await LivingAsync(await ByCodeAsync(code, cancel), [code], cancel);

    /// <returns>Null when there is no such producer.</returns>
    public Task<ProducerPage?> ByCodeAsync(string code, CancellationToken cancel) => FindAsync([code], "", cancel);

    /// <summary>One that was merged has no product any more, and one of demonstration then no page: its address leads to the one that lives on.</summary>
    private async Task<ProducerPage?> LivingAsync(ProducerPage? page, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        if (page is { Products.Count: > 0 }) return page;
        if (page is not null) codes = [page.Producer.Code];
        var living = await db.Set<ProducerMerge>().Where(m => codes.Contains(m.MergedCode))
            .OrderByDescending(m => m.MergedCode.Length).Select(m => m.LivingCode).FirstOrDefaultAsync(cancel);
        return living is null ? page : await ByCodeAsync(living, cancel);
    }

    private async Task<ProducerPage?> FindAsync(IReadOnlyList<string> codes, string slugAndCode, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var rows = await db.Set<ProducerVersion>().AsNoTracking()
            .Where(p => codes.Contains(p.Code) && p.IsLatest && !p.IsVoid)
            .Where(p => !p.IsSample || db.Set<ListedProduct>().Any(l => l.ProducerCode == p.Code && l.State == ListingState.Published))
                .OrderBy(p => p.TypeFrom).ToListAsync(cancel);
        var now = rows.GroupBy(p => p.Code).Select(g => g.ToList().AsKnownOn(today)!)
            .OrderByDescending(p => $"{Slug.Of(p.Name)}-{p.Code}" == slugAndCode).ThenByDescending(p => p.Code.Length).FirstOrDefault();
        if (now is null) return null;
        var listed = await db.Set<ListedProduct>().AsNoTracking()
            .Where(p => p.ProducerCode == now.Code && p.State == ListingState.Published).OrderBy(p => p.Code).Take(MostProducts).ToListAsync(cancel);
        var products = listed.Sound().ToList();
        var holiday = await HolidayNotice.On(db.Set<NoticeVersion>(), now.Code, today).FirstOrDefaultAsync(cancel);
        return new ProducerPage(ProducerIdentity.Of(now, today), JoinedYear(products, rows.Where(p => p.Code == now.Code)), holiday,
            [.. products.Select(p => ProductCard.Of(p, today)).OrderByDescending(c => c.Star ?? 0).ThenBy(c => c.Code, StringComparer.Ordinal)]);
    }

    private static int? JoinedYear(IEnumerable<ListedProduct> products, IEnumerable<ProducerVersion> periods) =>
        (products.SelectMany(p => ListedFacts.Of(p).Certificates).Where(c => !c.IsSample).Min(c => c.IssuedOn)
            ?? periods.Select(p => (DateOnly?)p.TypeFrom).Where(from => from > DateOnly.MinValue).Min())?.Year;
}

/// <param name="JoinedYear">Year of its earliest real certificate with a known date; else of its first dated type period; null = not known.</param>
/// <param name="Holiday">Running or soon to begin; null = none.</param>
public sealed record ProducerPage(ProducerIdentity Producer, int? JoinedYear, HolidayNotice? Holiday, IReadOnlyList<ProductCard> Products);
