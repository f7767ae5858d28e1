using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>The job that looks, every five minutes, whether each fact's latest version is known already.</summary>
internal sealed record SettleLatestJob;

/// <summary>What was recorded in the future and lies in the database all the same is seen by nobody until then; whoever shows it is told.</summary>
internal sealed class SettleLatest(DbContext db, IEnumerable<RegisterFile> files, IEnumerable<IFactsWritten> readers, TimeProvider clock)
    : IJobHandler<SettleLatestJob>, IRunsInTransaction
{
    public async Task ExecuteAsync(SettleLatestJob job, JobContext context, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var touched = new TouchedFacts();
        foreach (var file in files) await file.SettleLatestAsync(db, FactClock.Latest(now), touched, cancel);
        if (touched.Files.Count == 0) return;
        foreach (var reader in readers) await reader.OnWrittenAsync(db, touched, now, cancel);
    }
}
