using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Reference;

public static class ReferenceSync
{
    /// <summary>Makes a table hold exactly the given rows, matched by key, within the unit of work.</summary>
    public static async Task ReplaceAsync<T, TKey>(this DbContext db, IEnumerable<T> wanted, Func<T, TKey> key, CancellationToken cancel)
        where T : class where TKey : notnull
    {
        var there = (await db.Set<T>().ToListAsync(cancel)).ToDictionary(key);
        foreach (var row in wanted)
            if (there.Remove(key(row), out var known)) db.Entry(known).CurrentValues.SetValues(row);
            else db.Add(row);
        db.RemoveRange(there.Values);
    }
}
