using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>All targets and bands at the end of each month, by what is known at one instant. Public: small cells are kept back.</summary>
public sealed class GetSeries(ProgrammeSource source, ICurrentUser user)
{
    /// <summary>Twenty years.</summary>
    public const int MostMonths = 240;

    /// <param name="from">Any day of the first month.</param>
    /// <param name="to">Any day of the last month.</param>
    /// <param name="query">Its as-of day is not used.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostMonths"/>.</exception>
    public async Task<IReadOnlyList<SeriesPoint>> ExecuteAsync(ProgrammeQuery query, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Months.Count(from, to), MostMonths);
        var known = (await source.FactsAsync(query.Samples, cancel)).KnownAt(query.KnownMicroseconds);
        return [.. Months.Ends(from, to).Select(end => known.PointOn(end, query.Scope)).Select(p => p.For(user))];
    }
}
