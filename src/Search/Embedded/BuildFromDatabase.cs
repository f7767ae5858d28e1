using Marketplace.Search.Documents;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>A whole new embedded index: in a fresh folder, or in memory when another process owns the folder or it cannot be written.</summary>
internal sealed class BuildFromDatabase(IndexFolder folder, TimeProvider clock, ILogger<BuildFromDatabase> log)
{
    /// <returns>The build and its folder, which is not yet the one in use; null in memory.</returns>
    public async Task<(IndexBuild Build, string? Path)> ExecuteAsync(AsyncServiceScope scope, CancellationToken cancel)
    {
        if (!folder.TryOwn()) return (await FillAsync(IndexBuild.Create(null), scope, cancel), null);
        var path = folder.Fresh();
        try { return (await FillAsync(IndexBuild.Create(path), scope, cancel), path); }
        catch (Exception problem) when (problem is IndexBrokenException or IOException or UnauthorizedAccessException)
        {
            log.LogError(problem, "The index folder cannot be written; this process keeps its index in memory.");
            return (await FillAsync(IndexBuild.Create(null), scope, cancel), null);
        }
    }

    private async Task<IndexBuild> FillAsync(IndexBuild next, AsyncServiceScope scope, CancellationToken cancel)
    {
        var (started, count) = (clock.GetTimestamp(), 0);
        try
        {
            next.Reached(await scope.ServiceProvider.GetRequiredService<IChangeReader>().EndAsync(IndexUpdater.Topics, cancel));
            await foreach (var page in ReadAhead.OneAsync(ReadDocuments.AllAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), cancel), cancel))
            {
                foreach (var product in page) next.Add(product);
                count += page.Count;
            }
            next.Commit();
        }
        catch
        {
            next.Dispose();
            throw;
        }
        log.LogInformation("Built the embedded index: {Count} products in {Milliseconds} ms.", count, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        return next;
    }
}
