using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

/// <summary>May a producer sell: in the register, and not stopped by an officer.</summary>
internal static class ProducerStandings
{
    public static Task<bool> IsVerifiedAsync(DbContext db, string producerCode, CancellationToken cancel) =>
        db.Set<ProducerVersion>().AnyAsync(p => p.Code == producerCode && p.IsLatest && !p.IsVoid, cancel);

    public static Task<bool> IsSuspendedAsync(DbContext db, string producerCode, CancellationToken cancel) =>
        db.Set<ProducerStanding>().AnyAsync(s => s.ProducerCode == producerCode && s.SuspendedAt != null, cancel);
}
