using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>Messages are only the bell: the index reads the changes from its own place, so that none is missed between two starts.</summary>
internal sealed class EmbeddedFeed(EmbeddedIndex index) : IChangeListener
{
    public string Name => "embedded index";

    public IReadOnlyList<string> Topics => IndexUpdater.Topics;

    public Task OnChangedAsync(IReadOnlyList<Change> changes, CancellationToken cancel) => index.CatchUpAsync(cancel);
}

/// <summary>Opens the index beside the start of the host, trying again as long as the database does not answer, and keeps its files in order.</summary>
internal sealed class EmbeddedStart(EmbeddedIndex index, ILogger<EmbeddedStart> log) : PeriodicWork(TimeSpan.FromSeconds(1), log)
{
    protected override async Task RunOnceAsync(CancellationToken cancel)
    {
        await index.StartAsync(cancel);
        await index.SettleAsync(cancel);
    }
}
