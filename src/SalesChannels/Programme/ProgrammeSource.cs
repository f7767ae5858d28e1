using Marketplace.Catalog;
using Marketplace.Catalog.Geography;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Programme;

/// <summary>The facts in memory, read again when facts of the register changed; many askers share one reading.</summary>
public sealed class ProgrammeSource(
    IServiceScopeFactory scopes, IDataVersion version, ProgrammeReference reference, GeographySource geography, TimeProvider clock)
{
    private readonly Lock _one = new();
    private readonly Dictionary<bool, (string Version, Task<ProgrammeFacts> Facts)> _read = [];

    internal Task<ProgrammeFacts> FactsAsync(bool samples, CancellationToken cancel)
    {
        lock (_one)
        {
            // The version comes first: what is read afterwards is at least as new.
            var current = version.Of(RegisterTopics.Facts, CatalogTopics.Geography);
            if (!_read.TryGetValue(samples, out var read) || read.Version != current || read.Facts.IsFaulted || read.Facts.IsCanceled)
            {
                read = (current, Task.Run(() => ReadAsync(samples), CancellationToken.None));
                _read[samples] = read;
            }
            return read.Facts.WaitAsync(cancel);
        }
    }

    internal async Task<ScopedDay> DayAsync(ProgrammeQuery query, DateOnly asOf, CancellationToken cancel) =>
        (await FactsAsync(query.Samples, cancel)).KnownAt(query.KnownMicroseconds).On(asOf).In(query.Scope);

    /// <summary>Only what the person may read.</summary>
    internal async Task<SeenDay> SeenAsync(ICurrentUser user, ProgrammeQuery query, DateOnly asOf, CancellationToken cancel) =>
        new((await FactsAsync(query.Samples, cancel)).KnownAt(query.KnownMicroseconds).On(asOf), query.Scope, user);

    /// <summary>Read anew: as the database has them now, whatever this node has heard of.</summary>
    internal async Task<ProgrammeFacts> ReadAsync(bool samples = false)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var level = services.GetRequiredService<SnapshotLevel>();
        var latest = FactClock.Latest(clock.GetUtcNow());
        var rows = await ReadProgrammeRows.ExecuteAsync(services.GetRequiredService<DbContext>(), level, samples, latest, CancellationToken.None);
        return new ProgrammeFactsBuilder(rows, reference.With(geography.Current)).Build();
    }
}
