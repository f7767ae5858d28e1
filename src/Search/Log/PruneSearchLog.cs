using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Log;

/// <summary>The daily job that prunes the search log.</summary>
internal sealed record PruneSearchLogJob;

/// <summary>
/// Two years stay, so that a season is seen beside the one before. What was asked once in its week and led nowhere stays for a quarter:
/// such words are most of the rows and say least.
/// </summary>
internal sealed class PruneSearchLog(DbContext db, TimeProvider clock) : IJobHandler<PruneSearchLogJob>, IRunsInTransaction
{
    public const int WeeksKept = 106, WeeksOfOnce = 13;

    public Task ExecuteAsync(PruneSearchLogJob job, JobContext context, CancellationToken cancel)
    {
        var week = LogWeek.Of(clock.VietnamToday());
        var (last, lastOfOnce) = (week.Back(WeeksKept), week.Back(WeeksOfOnce));
        return db.Set<SearchLogEntry>().Where(e => e.Week < last || e.Week < lastOfOnce && e.Searches <= 1 && e.Clicks == 0).ExecuteDeleteAsync(cancel);
    }
}
