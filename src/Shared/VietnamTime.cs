namespace Marketplace.Shared;

/// <summary>Calendar dates of Asia/Ho_Chi_Minh: every validity in the programme is counted in them.</summary>
public static class VietnamTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly VietnamToday(this TimeProvider clock) => clock.GetUtcNow().VietnamDate();

    public static DateOnly VietnamDate(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
