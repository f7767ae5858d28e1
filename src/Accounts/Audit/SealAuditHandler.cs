using Marketplace.Shared.Jobs;

namespace Marketplace.Accounts.Audit;

internal sealed record SealAuditJob;

/// <summary>Every five minutes: what was noted since is sealed.</summary>
internal sealed class SealAuditHandler(SealAudit seal) : IJobHandler<SealAuditJob>
{
    public Task ExecuteAsync(SealAuditJob job, JobContext context, CancellationToken cancel) => seal.PrepareAsync(cancel);
}
