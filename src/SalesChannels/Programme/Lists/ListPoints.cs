using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Sales points behind T7, by code, each with what keeps it from counting.</summary>
public sealed class ListPoints(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<ListedPoint>> ExecuteAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var facts = day.Day.Known.Facts;
        return [.. day.Points.Where(p => user.Sees(facts.Reference.Areas[p.Point.Area], ProgrammeReference.Unknown))
            .Select(p => new ListedPoint(facts.PointCodes[p.Point.Code], p.Point.Name, facts.Reference.Areas[p.Point.Area], p.Fault))];
    }
}

/// <param name="Fault">Null = it counts.</param>
public sealed record ListedPoint(string Code, string Name, string Area, SalesPointFault? Fault);
