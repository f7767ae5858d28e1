using System.Text.Json;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>The effect of a message and its mark are one transaction: a second try finds it worked.</summary>
internal sealed class WorkCardEventHandler(DbContext db, TakeCardNews take, TimeProvider clock) : IJobHandler<WorkCardEvent>, IRunsInTransaction
{
    public async Task ExecuteAsync(WorkCardEvent job, JobContext context, CancellationToken cancel)
    {
        var told = await db.Set<CardEvent>().SingleOrDefaultAsync(e => e.Id == job.EventId, cancel);
        if (told is not { State: CardEventState.Received }) return;
        var news = JsonSerializer.Deserialize<CardNews>(told.News) ?? throw new InvalidDataException($"Message {told.EventId} is empty.");
        var isKnown = await take.ExecuteAsync(news, told.EventId, cancel);
        told.State = isKnown ? CardEventState.Worked : CardEventState.Waiting;
        told.WorkedAt = clock.GetUtcNow();
    }
}

internal sealed class TakeCardAnswerHandler(TakeCardNews take) : IJobHandler<TakeCardAnswer>, IRunsInTransaction
{
    public async Task ExecuteAsync(TakeCardAnswer job, JobContext context, CancellationToken cancel)
    {
        foreach (var news in job.News) await take.ExecuteAsync(news, "", cancel);
    }
}
