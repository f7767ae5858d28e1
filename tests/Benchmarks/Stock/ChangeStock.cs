using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Databases;
using Marketplace.Catalog;
using Marketplace.Catalog.Stock;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Stock;

/// <summary>Takes packs of one product and gives them back by turns, through the product's own use cases and at a steady pace.</summary>
internal static class ChangeStock
{
    /// <param name="flips">All that there is of the product is taken, so that it is in stock no more; else one of many.</param>
    public static async Task ExecuteAsync(string connection, bool flips, int perSecond, TimeSpan lasting, TextWriter log)
    {
        await using var services = Modules.Of(connection, Path.Combine(RepositoryFolders.Work, "stock"));
        var lines = await LinesAsync(services, flips);
        var before = await PublishedAsync(services);
        await log.WriteLineAsync("begun");
        var begun = Stopwatch.GetTimestamp();
        var changes = 0;
        for (; changes < perSecond * lasting.TotalSeconds || changes % 2 == 1; changes++)
        {
            var pause = TimeSpan.FromSeconds((double)changes / perSecond) - Stopwatch.GetElapsedTime(begun);
            if (pause > TimeSpan.Zero) await Task.Delay(pause);
            await MoveAsync(services, lines, takes: changes % 2 == 0);
        }
        var published = await PublishedAsync(services) - before;
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"changes={changes} published={published} seconds={seconds:0.00}"));
    }

    private static async Task<List<StockLine>> LinesAsync(IServiceProvider services, bool flips)
    {
        await using var scope = services.CreateAsyncScope();
        var packs = await scope.ServiceProvider.GetRequiredService<DbContext>().Database.SqlQuery<Pack>(
            $"""
            SELECT v.id, v.on_hand FROM variants v
            WHERE v.product_code = (SELECT min(product_code) FROM variants WHERE on_hand > 1) AND v.on_hand > 0 ORDER BY v.id
            """).ToListAsync();
        return flips ? [.. packs.Select(p => new StockLine(p.Id, p.OnHand))] : [new StockLine(packs.First(p => p.OnHand > 1).Id, 1)];
    }

    private static async Task MoveAsync(IServiceProvider services, IReadOnlyList<StockLine> lines, bool takes)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.InTransactionAsync(async cancel =>
        {
            if (!takes) await scope.ServiceProvider.GetRequiredService<ReleaseStock>().ExecuteAsync(lines, cancel);
            else if (!(await scope.ServiceProvider.GetRequiredService<ReserveStock>().ExecuteAsync(lines, cancel)).Succeeded)
                throw new InvalidOperationException("Somebody else takes packs of this product.");
        }, CancellationToken.None);
    }

    private static async Task<int> PublishedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Change>().CountAsync(c => c.Topic == CatalogTopics.Product);
    }

    private sealed record Pack(Guid Id, int OnHand);
}
