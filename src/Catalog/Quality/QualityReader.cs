using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Caching;
using Marketplace.Shared.Changes;

namespace Marketplace.Catalog.Quality;

/// <summary>Who asks, on which day, and what this node has heard of: by these what was found is kept.</summary>
internal sealed class QualityReader(QualityFound found, IDataVersion version, ICurrentUser user, TimeProvider clock)
{
    public Task<int> CountAsync(string kind, IReadOnlyList<string> topics, Func<CancellationToken, Task<int>> find, CancellationToken cancel) =>
        found.Counts.GetOrAddAsync(KeyOf(kind, topics), _ => find(cancel));

    public Task<QualityList> PageAsync(
        string kind, IReadOnlyList<string> topics, int page, Func<CancellationToken, Task<QualityList>> find, CancellationToken cancel) =>
        found.Pages.GetOrAddAsync((KeyOf(kind, topics), page), _ => find(cancel));

    /// <summary>Made before anything is read: what is read afterwards is at least as new as the version says.</summary>
    private QualityKey KeyOf(string kind, IReadOnlyList<string> topics) => new(kind, version.Of(topics), clock.VietnamToday(), Places);

    private string Places
    {
        get
        {
            if (!user.IsStaff) return "";
            return user.SeesWholeProvince ? "*" : string.Join(' ', user.Units.Order(StringComparer.Ordinal));
        }
    }
}

internal readonly record struct QualityKey(string Kind, string Version, DateOnly Day, string Places);

/// <summary>Of all readers of this node. A page holds <see cref="QualityList.PageSize"/> lines at most.</summary>
internal sealed class QualityFound
{
    public BoundedCache<QualityKey, int> Counts { get; } = new(4_096);

    public BoundedCache<(QualityKey Key, int Page), QualityList> Pages { get; } = new(1_024);
}
