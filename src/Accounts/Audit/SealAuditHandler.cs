using Marketplace.Shared.Jobs;

namespace Marketplace.Accounts.Audit;

internal sealed record SealAuditJob;

/// <summary>Every five minutes: what was noted since is sealed.</summary>
internal sealed class SealAuditHandler(AuditChain chain) : IJobHandler<SealAuditJob>
{
    public Task ExecuteAsync(SealAuditJob job, JobContext context, CancellationToken cancel) => chain.ExtendAsync(cancel);
}
