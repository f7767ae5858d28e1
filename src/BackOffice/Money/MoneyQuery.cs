using System.Globalization;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Money;

/// <summary>What an address of these pages asks for; what it does not say, or says badly, is the usual.</summary>
internal static class MoneyQuery
{
    private const int UsualDays = 30;
    private const int MostDays = 366;

    /// <summary>The producer asked for, if the person works on its orders; else the first of theirs. Null = there is none.</summary>
    public static string? Producer(IQueryCollection query, ICurrentUser user)
    {
        var own = user.ProducersWith(ProducerRight.Orders).Order(StringComparer.Ordinal).ToList();
        var asked = query["chu-the"].ToString();
        return asked.Length > 0 ? own.Find(p => p == asked) : own.FirstOrDefault();
    }

    public static DateOnly Month(IQueryCollection query, DateOnly today) =>
        DateOnly.TryParseExact(query["thang"], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 2200
            ? month : new DateOnly(today.Year, today.Month, 1);

    public static (DateOnly From, DateOnly To) Days(IQueryCollection query, DateOnly today)
    {
        var to = Day(query["den"]) ?? today;
        var from = Day(query["tu"]) ?? to.AddDays(1 - UsualDays);
        return from > to || to.DayNumber - from.DayNumber >= MostDays ? (to.AddDays(1 - UsualDays), to) : (from, to);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200
            ? day : null;
}
