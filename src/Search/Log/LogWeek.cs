using System.Globalization;

namespace Marketplace.Search.Log;

/// <summary>Weeks as the log counts them: from Monday, Vietnam time. Written as in ISO 8601: "2026-W48".</summary>
public static class LogWeek
{
    private const int Days = 7;
    private const string Sign = "-W";

    /// <summary>Monday of the day's week.</summary>
    public static DateOnly Of(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    public static DateOnly Back(this DateOnly week, int weeks) => week.AddDays(-Days * weeks);

    public static int Number(DateOnly week) => ISOWeek.GetWeekOfYear(week.ToDateTime(TimeOnly.MinValue));

    public static string Iso(DateOnly week) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(week.ToDateTime(TimeOnly.MinValue)):0000}{Sign}{Number(week):00}");

    /// <summary>Null for what is no week of the years from 2000 to 2099.</summary>
    public static DateOnly? Parse(string text)
    {
        if (text.Length != 8 || text[4..6] != Sign) return null;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2099) return null;
        if (!int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week < 1
            || week > ISOWeek.GetWeeksInYear(year)) return null;
        return DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
    }
}
