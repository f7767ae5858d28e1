using Marketplace.Catalog;
using Marketplace.Search.Documents;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Search.Embedded;

/// <summary>Brings the embedded index to what the database holds: by the changes since its place in them, or from nothing.</summary>
internal sealed class IndexUpdater(LiveIndex live, BuildFromDatabase builder)
{
    public static readonly string[] Topics = [CatalogTopics.Product];
    private const int Messages = 1000;
    private const int Products = 500;

    public async Task BuildAsync(AsyncServiceScope scope, CancellationToken cancel)
    {
        var (build, path) = await builder.ExecuteAsync(scope, cancel);
        live.Use(build, path);
    }

    /// <summary>Whether the changes since its place are still there.</summary>
    public Task<bool> CanFollowAsync(AsyncServiceScope scope, CancellationToken cancel) =>
        scope.ServiceProvider.GetRequiredService<IChangeReader>().ReachesBackToAsync(live.Cursor, Topics, cancel);

    /// <summary>The messages that are there, though not those that keep coming meanwhile: what was read must be shown, and whoever waits must come
    /// to an end.</summary>
    public async Task FollowAsync(AsyncServiceScope scope, CancellationToken cancel)
    {
        var changes = scope.ServiceProvider.GetRequiredService<IChangeReader>();
        for (var more = true; more;)
        {
            var messages = await changes.ReadAfterAsync(live.Cursor, Topics, Messages, cancel);
            if (messages.Count == 0) break;
            more = messages.Count == Messages;
            var codes = messages.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
            if (codes.Contains(""))
            {
                await BuildAsync(scope, cancel);
                continue;
            }
            await PutAsync(scope, codes, cancel);
            live.Reached(messages[^1].Cursor);
            live.Show();
        }
        live.CommitWhenDue();
    }

    private async Task PutAsync(AsyncServiceScope scope, IReadOnlySet<string> codes, CancellationToken cancel)
    {
        foreach (var some in codes.Chunk(Products))
        {
            var products = await ReadDocuments.OfAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), some, cancel);
            foreach (var product in products) live.Put(product);
            foreach (var gone in some.Except(products.Select(p => p.Code))) live.Remove(gone);
        }
    }
}
