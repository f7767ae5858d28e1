using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <summary>Where a producer's money arrives; that of trials nowhere that exists.</summary>
internal sealed record ReceivingAccount(string Bin, string Number)
{
    public static async Task<ReceivingAccount?> OfAsync(DbContext db, string producerCode, bool isSample, CancellationToken cancel) => isSample
        ? new ReceivingAccount(SampleAccount.Bin, SampleAccount.Number)
        : await db.Set<ProducerAccount>().Where(a => a.ProducerCode == producerCode && !a.IsSample)
            .Select(a => new ReceivingAccount(a.Bin, a.AccountNumber)).SingleOrDefaultAsync(cancel);
}
