using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Search.Synonyms;

internal interface ISynonyms
{
    SynonymBook Current { get; }
}

/// <summary>The synonym table in memory, read at the first query and again when a message says that it changed.</summary>
internal sealed class SynonymStore(IServiceScopeFactory scopes) : ISynonyms
{
    private readonly Lock _one = new();
    private SynonymBook? _current;

    public SynonymBook Current
    {
        get
        {
            if (Volatile.Read(ref _current) is { } known) return known;
            lock (_one) return _current ??= Read();
        }
    }

    public void Reload()
    {
        lock (_one) _current = Read();
    }

    private SynonymBook Read()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<DbContext>().Set<SynonymEntry>().AsNoTracking().OrderBy(s => s.Position).ToList();
        return new SynonymBook(rows.Select(r => r.Row));
    }
}

/// <summary>Each node reads the table again within a second of a change.</summary>
internal sealed class SynonymFeed(SynonymStore store) : IOutboxListener
{
    public Task OnChangedAsync(IReadOnlyList<OutboxMessage> messages, OutboxCursor upTo, CancellationToken cancel)
    {
        if (messages.Any(m => m.Topic == OutboxTopic.Synonyms)) store.Reload();
        return Task.CompletedTask;
    }
}
