using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data.Jobs;

/// <summary>After a failed attempt: the job waits longer each time, and is given up when its attempts are used up. A lost lease changes nothing.</summary>
internal sealed class FailJob(MarketplaceDbContext db, TimeProvider clock)
{
    private const int LongestFault = 2000;
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longest = TimeSpan.FromHours(6);

    public async Task ExecuteAsync(Job job, string fault, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mine = db.Set<Job>().Where(j => j.Id == job.Id && j.Attempts == job.Attempts);
        var text = Shared.Text.OutsideText.Cut(fault, LongestFault);
        if (job.Attempts >= job.AllowedAttempts)
            await mine.ExecuteUpdateAsync(j => j.SetProperty(x => x.GivenUpAt, now).SetProperty(x => x.Fault, text), cancel);
        else
            await mine.ExecuteUpdateAsync(j => j.SetProperty(x => x.DueAt, now + PauseAfter(job.Attempts)).SetProperty(x => x.Fault, text), cancel);
    }

    /// <summary>10 s, 40 s, 2.7 min, 10.7 min, 43 min, 2.8 h, then every 6 h.</summary>
    internal static TimeSpan PauseAfter(int attempt)
    {
        var pause = _first * Math.Pow(4, Math.Min(attempt, 10) - 1);
        return pause < _longest ? pause : _longest;
    }
}
