using Marketplace.Search.Documents;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Reads every product as an index would, and keeps nothing: what cannot be digested is then known (<see cref="Shared.SkippedRows"/>).</summary>
public sealed class FindSkippedProducts(DbContext db)
{
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await foreach (var _ in ReadDocuments.AllAsync(db, cancel)) { }
    }
}
