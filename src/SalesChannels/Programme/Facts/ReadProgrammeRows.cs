using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Ten queries in one snapshot of the database. What says that it was recorded after <c>latest</c> is not known yet.</summary>
internal static class ReadProgrammeRows
{
    public static async Task<ProgrammeRows> ExecuteAsync(
        DbContext db, SnapshotLevel snapshot, bool samples, DateTimeOffset latest, CancellationToken cancel)
    {
        await using var moment = await db.Database.BeginTransactionAsync(snapshot.Level, cancel);
        return new ProgrammeRows
        {
            Producers = await db.Set<ProducerFact>().Where(p => p.RecordedAt <= latest && (samples || !p.IsSample)).ToListAsync(cancel),
            Products = await db.Set<ProductFact>().Where(p => p.RecordedAt <= latest && (samples || !p.IsSample)).ToListAsync(cancel),
            Certificates = await db.Set<CertificateFact>().Where(c => c.RecordedAt <= latest && (samples || !c.IsSample)).ToListAsync(cancel),
            Participations = await db.Set<ParticipationVersion>().AsNoTracking()
                .Where(p => p.RecordedAt <= latest && (samples || !p.IsSample)).ToListAsync(cancel),
            Checks = await db.Set<CheckVersion>().AsNoTracking().Where(c => c.RecordedAt <= latest && (samples || !c.IsSample)).ToListAsync(cancel),
            Villages = await db.Set<VillageVersion>().AsNoTracking().Where(v => v.RecordedAt <= latest && (samples || !v.IsSample)).ToListAsync(cancel),
            Green = await db.Set<GreenVersion>().AsNoTracking().Where(g => g.RecordedAt <= latest && (samples || !g.IsSample)).ToListAsync(cancel),
            Points = await db.Set<PointVersion>().AsNoTracking()
                .Where(p => p.RecordedAt <= latest && (samples || !p.IsSample)).ToListAsync(cancel),
            Inspections = await db.Set<InspectionVersion>().AsNoTracking().Where(i => i.RecordedAt <= latest && (samples || !i.IsSample)).ToListAsync(cancel),
            PlanTargets = await db.Set<PlanTargetVersion>().AsNoTracking().Where(t => t.RecordedAt <= latest).ToListAsync(cancel),
        };
    }
}
