using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

/// <summary>A marketplace that does one kind of job, whose effect is a row.</summary>
internal sealed class JobMarket : IAsyncDisposable
{
    public const string Kind = "test.note";
    private readonly TestMarketplace _market;

    private JobMarket(TestMarketplace market) => _market = market;

    public FakeTimeProvider Clock => _market.Clock;

    public NotePause Pause => _market.Get<NotePause>();

    public static async Task<JobMarket> StartAsync(Engine engine, Action<IServiceCollection>? more = null) =>
        new(await TestMarketplace.StartAsync(engine, services =>
        {
            services.RemoveAll<JobSchedule>();
            services.AddScoped<IAudit, NoAudit>().AddSingleton<NotePause>().AddJob<Note, WriteNote>(Kind, attempts: 3);
            more?.Invoke(services);
        }));

    public Task EnqueueAsync(Note note, DateTimeOffset? dueAt = null) => InDatabaseAsync(async db =>
    {
        db.Enqueue(note, dueAt);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public Task<int> RunDueAsync() => _market.AskAsync((JobRunner runner) => runner.RunDueAsync(TestContext.Current.CancellationToken));

    public Task InDatabaseAsync(Func<DbContext, Task> work) => _market.DoAsync(work);

    public Task DoAsync<TService>(Func<TService, Task> work) where TService : notnull => _market.DoAsync(work);

    public Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull => _market.AskAsync(work);

    public Task<List<Job>> JobsAsync() => _market.QueryAsync(db => db.Set<Job>().AsNoTracking().OrderBy(j => j.Id).ToListAsync());

    public Task<List<string>> NotesAsync() => _market.QueryAsync(db => db.Set<LoadedReference>()
        .Where(r => r.Loader.StartsWith(WriteNote.Mark)).Select(r => r.Hash).ToListAsync());

    public ValueTask DisposeAsync() => _market.DisposeAsync();
}

internal sealed record Note(string Text, int Failures = 0, bool Sleeps = false);

/// <summary>Adds a row with a key of its own, so that a second effect would be seen.</summary>
internal sealed class WriteNote(DbContext db, NotePause pause) : IJobHandler<Note>
{
    public const string Mark = "note ";

    public async Task ExecuteAsync(Note job, JobContext context, CancellationToken cancel)
    {
        db.Add(new LoadedReference { Loader = Mark + Guid.NewGuid(), Hash = job.Text });
        if (context.Attempt <= job.Failures) throw new InvalidOperationException($"Attempt {context.Attempt} fails.");
        if (!job.Sleeps || context.Attempt > 1) return;
        pause.Entered.Release();
        await pause.Leave.WaitAsync(cancel);
    }
}

/// <summary>The modules under test have no accounts.</summary>
internal sealed class NoAudit : IAudit
{
    public void Note(string action, string subject, string before = "", string after = "") { }
}

internal sealed class NotePause
{
    public SemaphoreSlim Entered { get; } = new(0);

    public SemaphoreSlim Leave { get; } = new(0);
}
