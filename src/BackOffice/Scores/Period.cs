using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Scores;

/// <summary>Days of an address, ?tu=…&amp;den=…; without them, or with what is no day, the last thirty.</summary>
internal sealed record Period(DateOnly From, DateOnly To)
{
    private const int UnlessSaid = 30;

    public static Period Of(IQueryCollection query, DateOnly today)
    {
        var to = Day(query["den"]) ?? today;
        return new Period(Day(query["tu"]) ?? to.AddDays(1 - UnlessSaid), to);
    }

    private static DateOnly? Day(string? text)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay && day.Year is > 2000 and < 2200 ? day : null;
    }
}
