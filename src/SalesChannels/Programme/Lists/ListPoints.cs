using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Sales points behind T7, by code, each with what keeps it from counting. For officers of their areas.</summary>
public sealed class ListPoints(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    /// <param name="countingOnly">Leave out those that do not count.</param>
    public async Task<PointList> ExecuteAsync(ProgrammeQuery query, bool countingOnly, PageOf page, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var facts = seen.Day.Known.Facts;
        var points = seen.Scoped.Points.ToList();
        var counting = points.Where(p => p.Fault is null).ToList();
        return new(counting.Count, points.Count, counting.Select(p => p.Point.Area).Distinct().Count(), page.Take(countingOnly ? counting : points, p =>
            new ListedPoint(facts.PointCodes[p.Point.Code], p.Point.Name, facts.Reference.Areas[p.Point.Area], p.Fault)));
    }
}

/// <param name="Counting">On all pages.</param>
/// <param name="All">Counting or not.</param>
/// <param name="Areas">Areas with at least one that counts.</param>
public sealed record PointList(int Counting, int All, int Areas, ListPage<ListedPoint> Points);

/// <param name="Fault">Null = it counts.</param>
public sealed record ListedPoint(string Code, string Name, string Area, SalesPointFault? Fault);
