using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Data.Jobs;

/// <summary>While a job is worked on, its lease is made longer; once another node has taken the job, the work is told to stop.</summary>
internal sealed class JobLease : IAsyncDisposable
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly Job _job;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;

    public JobLease(IServiceScopeFactory scopes, TimeProvider clock, Job job, CancellationToken cancel)
    {
        _scopes = scopes;
        _clock = clock;
        _job = job;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _renewing = RenewAsync(_ended.Token);
    }

    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync(CancellationToken ended)
    {
        while (true)
        {
            await Task.Delay(Length / 3, _clock, ended);
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>();
            var until = _clock.GetUtcNow() + Length;
            var mine = db.Set<Job>().Where(j => j.Id == _job.Id && j.Attempts == _job.Attempts && j.DoneAt == null);
            if (await mine.ExecuteUpdateAsync(j => j.SetProperty(x => x.DueAt, until), ended) == 1) continue;
            await _lost.CancelAsync();
            return;
        }
    }
}
