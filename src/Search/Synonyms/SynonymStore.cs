using Marketplace.Shared.Changes;
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
internal sealed class SynonymFeed(SynonymStore store) : IChangeListener
{
    public string Name => "synonyms";

    public IReadOnlyList<string> Topics { get; } = [SearchTopics.Synonyms];

    public Task OnChangedAsync(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        store.Reload();
        return Task.CompletedTask;
    }
}
