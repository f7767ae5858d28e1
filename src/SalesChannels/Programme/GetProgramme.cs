using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>All targets, counts and channel bands on one day. Public: aggregates, small cells kept back from all but staff.</summary>
public sealed class GetProgramme(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<ProgrammeReport> ExecuteAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var report = ProgrammeReport.Of(day, query);
        return user.IsStaff || !SmallCells.Tells(day) ? report : report.WithoutSmallCells();
    }
}
