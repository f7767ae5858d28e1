using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>Days on which a producer takes no orders, and what it tells its buyers.</summary>
/// <param name="ClosedTo">First day with orders again.</param>
public sealed record HolidayNotice(DateOnly ClosedFrom, DateOnly ClosedTo, string Text, bool IsSample)
{
    /// <summary>Buyers are told this many days ahead.</summary>
    public const int DaysAhead = 14;

    public DateOnly LastDay => ClosedTo.AddDays(-1);

    public bool IsRunningOn(DateOnly day) => ClosedFrom <= day && day < ClosedTo;

    /// <summary>The one that runs on the day or begins next, at most <see cref="DaysAhead"/> days later.</summary>
    internal static IQueryable<HolidayNotice> On(IQueryable<NoticeVersion> notices, string producer, DateOnly day)
    {
        var latest = day.AddDays(DaysAhead);
        return notices.AsNoTracking()
            .Where(n => n.ProducerCode == producer && n.IsLatest && !n.IsVoid && n.ClosedFrom <= latest && n.ClosedTo > day)
            .OrderBy(n => n.ClosedFrom).Select(n => new HolidayNotice(n.ClosedFrom, n.ClosedTo, n.Notice, n.IsSample));
    }
}
