using Marketplace.Catalog.Drafts.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>Returns and complaints of a producer's goods; what a buyer cancelled before it left says nothing of the goods.</summary>
internal sealed class CountComplaints(DbContext db) : IBuyerComplaints
{
    private static readonly CaseReason[] _sellers = [.. Enum.GetValues<CaseReason>().Where(r => r.IsSellers())];

    public async Task<ComplaintRecord> CountAsync(string producerCode, DateTimeOffset since, bool samples, CancellationToken cancel)
    {
        var cases = db.Set<Case>().Where(c => c.ProducerCode == producerCode && c.Kind != CaseKind.Cancel && (samples || !c.IsSample));
        return new ComplaintRecord(
            await cases.CountAsync(c => c.EndedAt == null, cancel),
            await cases.CountAsync(c => c.State == CaseState.Settled && c.EndedAt >= since && _sellers.Contains(c.Reason), cancel));
    }
}
