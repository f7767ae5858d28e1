using Marketplace.Catalog;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Parity;

/// <summary>Holds the indexes against the database, names what differs and heals it. What only lags is given time to arrive.</summary>
public sealed class CheckParity
{
    private readonly DbContext _db;
    private readonly EmbeddedParity _embedded;
    private readonly ElasticParity? _elastic;
    private readonly ElasticIndexes? _indexes;
    private readonly ElasticSync? _sync;
    private readonly TimeProvider _clock;

    internal CheckParity(DbContext db, EmbeddedParity embedded, ElasticParity? elastic, ElasticIndexes? indexes, ElasticSync? sync, TimeProvider clock) =>
        (_db, _embedded, _elastic, _indexes, _sync, _clock) = (db, embedded, elastic, indexes, sync, clock);

    /// <returns>One report for each index there is, as it was before healing.</returns>
    public async Task<IReadOnlyList<ParityReport>> ExecuteAsync(CancellationToken cancel)
    {
        var live = _indexes is null ? null : await _indexes.LiveAsync(cancel);
        var reports = await CompareAsync(live?.Name, cancel);
        if (reports.All(r => r.IsEqual)) return reports;
        await Task.Delay(SearchState.Lag, _clock, cancel);
        reports = await CompareAsync(live?.Name, cancel);
        if (live is not null && reports.FirstOrDefault(r => r.Engine == ElasticSearch.Name) is { IsEqual: false } elastic) await _sync!.HealAsync(live.Name,
            elastic.Differing, cancel);
        foreach (var code in reports.SelectMany(r => r.Differing).Distinct()) _db.Publish(CatalogTopics.Product, _clock.GetUtcNow(), code);
        await _db.SaveChangesAsync(cancel);
        return reports;
    }

    private async Task<IReadOnlyList<ParityReport>> CompareAsync(string? index, CancellationToken cancel)
    {
        var reports = new List<ParityReport>();
        if (await _embedded.CompareAsync(cancel) is { } embedded) reports.Add(embedded);
        if (index is not null)
        {
            await _indexes!.RefreshAsync(index, cancel);
            reports.Add(await _elastic!.CompareAsync(index, cancel));
        }
        return reports;
    }
}
