using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Sales points behind T7, by code, each with what keeps it from counting. For officers of their areas.</summary>
public sealed class ListPoints(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<PointList> ExecuteAsync(ProgrammeQuery query, PageOf page, CancellationToken cancel)
    {
        var day = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var (facts, points) = (day.Day.Known.Facts, day.Points.ToList());
        var counting = points.Where(p => p.Fault is null).ToList();
        return new(counting.Count, counting.Select(p => p.Point.Area).Distinct().Count(), page.Take(points, p =>
            new ListedPoint(facts.PointCodes[p.Point.Code], p.Point.Name, facts.Reference.Areas[p.Point.Area], p.Fault)));
    }
}

/// <param name="Counting">On all pages.</param>
/// <param name="Areas">Areas with at least one that counts.</param>
public sealed record PointList(int Counting, int Areas, ListPage<ListedPoint> Points);

/// <param name="Fault">Null = it counts.</param>
public sealed record ListedPoint(string Code, string Name, string Area, SalesPointFault? Fault);
