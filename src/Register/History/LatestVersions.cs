using System.Linq.Expressions;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Register;

/// <summary>
/// Puts the flag of the latest version where it belongs: on the last one that is known already. A version of the future, stored by another
/// hand, is not the latest until its instant has come (decision 23).
/// </summary>
internal static class LatestVersions
{
    private const int Batch = 500;

    public static async Task SettleAsync<T>(DbContext db, RegisterFile<T> file, DateTimeOffset known, TouchedFacts touched, CancellationToken cancel)
        where T : FactVersion
    {
        var wrong = await db.Set<T>().AsNoTracking().Where(IsWrong<T>(db, known)).ToListAsync(cancel);
        if (wrong.Count == 0) return;
        // A key has one latest version at any time: the old one gives way before the other comes.
        foreach (var (isLatest, versions) in wrong.GroupBy(v => v.IsLatest).OrderByDescending(g => g.Key).Select(g => (g.Key, g.ToList())))
            foreach (var batch in versions.Chunk(Batch)) await SaveAsync(db, batch, !isLatest, cancel);
        touched.Files.Add(file.Name);
        foreach (var version in wrong) file.Rules.Touch(version, touched);
    }

    private static async Task SaveAsync<T>(DbContext db, T[] versions, bool isLatest, CancellationToken cancel) where T : FactVersion
    {
        foreach (var version in versions)
        {
            db.Attach(version);
            version.IsLatest = isLatest;
        }
        await db.SaveChangesAsync(cancel);
        foreach (var version in versions) db.Entry(version).State = EntityState.Detached;
    }

    /// <summary>The flag says another thing than: known, and nothing later of its key is known.</summary>
    private static Expression<Func<T, bool>> IsWrong<T>(DbContext db, DateTimeOffset known) where T : FactVersion
    {
        Expression<Func<T, T, bool>> isLater = (own, other) => other.RecordedAt > own.RecordedAt && other.RecordedAt <= known;
        var (own, other) = (isLater.Parameters[0], isLater.Parameters[1]);
        var later = Expression.Lambda<Func<T, bool>>(Expression.AndAlso(SameKey<T>(db, own, other), isLater.Body), other);
        var any = Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(T)], db.Set<T>().AsQueryable().Expression, Expression.Quote(later));
        Expression<Func<T, bool, bool>> isWrong = (version, hasLater) => version.IsLatest != (version.RecordedAt <= known && !hasLater);
        var body = ReplacingExpressionVisitor.Replace(isWrong.Parameters[0], own, isWrong.Body);
        return Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(isWrong.Parameters[1], any, body), own);
    }

    private static Expression SameKey<T>(DbContext db, Expression own, Expression other) where T : FactVersion =>
        db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(FactVersion.RecordedAt))
            .Select(p => (Expression)Expression.Equal(Expression.Property(own, p.Name), Expression.Property(other, p.Name)))
            .Aggregate(Expression.AndAlso);
}
