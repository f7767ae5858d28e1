using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Catalog;

/// <summary>
/// A query that pages ask all day, compiled once for each model instead of looked up in a cache by the shape of its expression at every
/// call. Each database engine has a model of its own.
/// </summary>
internal sealed class CompiledQuery<TArgument, TRow>(Expression<Func<DbContext, TArgument, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<DbContext, TArgument, IAsyncEnumerable<TRow>>> _byModel = [];

    public ValueTask<List<TRow>> ListAsync(DbContext db, TArgument argument, CancellationToken cancel) =>
        _byModel.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument).ToListAsync(cancel);
}
