using System.Globalization;

namespace Marketplace.Shared;

/// <summary>Calendar dates of Asia/Ho_Chi_Minh: every validity in the programme is counted in them.</summary>
public static class VietnamTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly VietnamToday(this TimeProvider clock) => clock.GetUtcNow().VietnamDate();

    public static DateOnly VietnamDate(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>What a clock on a wall in Vietnam says, as an instant.</summary>
    public static DateTimeOffset VietnamInstant(this DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>For readers: "14:05 30/11/2026".</summary>
    public static string VietnamMinute(this DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Zone).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For staff who compare with logs: "30/11/2026 14:05:09".</summary>
    public static string VietnamSecond(this DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Zone).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
