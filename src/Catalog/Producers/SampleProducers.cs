using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

internal static class SampleProducers
{
    /// <summary>Is what the person writes for the producer demonstration data? So it is where either of them is.</summary>
    public static async Task<bool> WritesSampleAsync(this DbContext db, ICurrentUser user, string producer, CancellationToken cancel) =>
        user.IsSample || await db.Set<ProducerVersion>().AnyAsync(p => p.Code == producer && p.IsSample, cancel);
}
