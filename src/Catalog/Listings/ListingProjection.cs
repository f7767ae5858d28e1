using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// Writes the listing rows of products from their facts, packs, pictures and popularity, and tells of them. Whatever changes one of these
/// does it through <see cref="ChangeAsync"/>, or in a transaction of its own before <see cref="RefreshAsync"/>. A product whose sources
/// cannot be digested keeps the listing that it had; <see cref="SkippedRows"/> names it.
/// </summary>
public sealed class ListingProjection(
    DbContext db, GeographyBook geography, ClassificationBook classification, SkippedRows skipped, TimeProvider clock)
{
    private const string Reader = "listing";
    private const int Chunk = 500;

    /// <summary>More changed products than this are told to indexes as "everything", when they are most of the shop.</summary>
    private const int TellOneByOne = 2000;

    /// <summary>Changes sources of listings and brings the listings after them, in one transaction.</summary>
    /// <param name="change">Says which products it touched.</param>
    public Task ChangeAsync(Func<CancellationToken, Task<IReadOnlyCollection<string>>> change, CancellationToken cancel) =>
        db.InTransactionAsync(async c => await RefreshAsync(await change(c), clock.GetUtcNow(), c), cancel);

    /// <summary>
    /// Saves what the caller left unsaved, raises the rows' versions, which takes their locks, then reads and writes: one save for each
    /// 500 products. Indexes and pages learn of it with the commit.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no transaction, in which the sources were changed.</exception>
    public async Task RefreshAsync(IReadOnlyCollection<string> productCodes, DateTimeOffset now, CancellationToken cancel)
    {
        if (productCodes.Count == 0) return;
        RequireTransaction(db);
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancel);
        var changed = productCodes.Distinct().Order(StringComparer.Ordinal).ToList();
        await TellAsync(changed, now, cancel);
        foreach (var codes in changed.Chunk(Chunk))
        {
            await db.Set<Listing>().Where(l => codes.Contains(l.Code))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.RowVersion, l => l.RowVersion + 1), cancel);
            await WriteAsync(await BuildAsync(codes, now, cancel), cancel);
        }
    }

    internal static void RequireTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Listings change in the transaction that changes their sources.");
    }

    /// <summary>Adds the messages to the unit of work; the first chunk saves them.</summary>
    private async Task TellAsync(IReadOnlyList<string> changed, DateTimeOffset now, CancellationToken cancel)
    {
        var isMost = changed.Count > TellOneByOne && changed.Count > await db.Set<Listing>().CountAsync(cancel) / 2;
        if (isMost) db.Publish(CatalogTopics.Product, now);
        else foreach (var code in changed) db.Publish(CatalogTopics.Product, now, code);
    }

    /// <summary>What would be written, without writing.</summary>
    internal Task BuildAsync(IReadOnlyList<string> codes, CancellationToken cancel) => BuildAsync(codes, clock.GetUtcNow(), cancel);

    private async Task<IReadOnlyList<(Listing Row, bool IsNew)>> BuildAsync(IReadOnlyList<string> codes, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var code in codes) skipped.LookAgain(Reader, Key(code));
        void Skip(string code, Exception problem) => skipped.Skip(Reader, Key(code), UnsoundRow.Reason(problem));

        var built = new List<(Listing, bool)>();
        foreach (var sources in await UnsoundRow.ReadAroundAsync(codes, some => ListingSources.ReadAsync(db, some, cancel), Skip))
        {
            var before = await db.Set<Listing>().Where(l => sources.Codes.Contains(l.Code)).AsNoTracking().ToDictionaryAsync(l => l.Code, cancel);
            foreach (var code in sources.Codes)
                if (Build(code, sources, before.GetValueOrDefault(code), now, Skip) is { } row) built.Add((row, !before.ContainsKey(code)));
        }
        return built;
    }

    private Listing? Build(string code, ListingSources sources, Listing? before, DateTimeOffset now, Action<string, Exception> skip)
    {
        try
        {
            var found = sources.Of(code);
            if (found?.Fault is not { } fault) return ListingBuilder.Build(found, before, geography, classification, now);
            skipped.Skip(Reader, Key(code), fault);
        }
        catch (Exception problem) when (UnsoundRow.Is(problem))
        {
            skip(code, problem);
        }
        return null;
    }

    private async Task WriteAsync(IReadOnlyList<(Listing Row, bool IsNew)> built, CancellationToken cancel)
    {
        foreach (var (row, isNew) in built) db.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        await db.SaveChangesAsync(cancel);
        foreach (var (row, _) in built) db.Entry(row).State = EntityState.Detached;
    }

    private static string Key(string code) => $"product {code}";
}
