using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers.Merging;

/// <summary>Where a producer's code went, and which codes came to it.</summary>
/// <param name="Into">Null = it was not merged.</param>
/// <param name="From">Codes that lead to it, in order.</param>
public sealed record ProducerMerges(string? Into, IReadOnlyList<string> From);

/// <summary>Tells of a code whether it was merged, and what was merged into it.</summary>
public sealed class FindMerges(DbContext db)
{
    public async Task<ProducerMerges> ExecuteAsync(string code, CancellationToken cancel)
    {
        var rows = await db.Set<ProducerMerge>().AsNoTracking().Where(m => m.MergedCode == code || m.LivingCode == code).ToListAsync(cancel);
        return new ProducerMerges(
            rows.Find(m => m.MergedCode == code)?.LivingCode,
            [.. rows.Where(m => m.LivingCode == code).Select(m => m.MergedCode).Order(StringComparer.Ordinal)]);
    }
}
