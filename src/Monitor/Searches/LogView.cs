using System.Globalization;
using Marketplace.Components;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.Search.Log;

namespace Marketplace.Monitor.Searches;

/// <summary>The two views of the search log, as the address names them, and its weeks in words.</summary>
internal static class LogView
{
    public const string Name = PageNames.View, Zero = "zero";

    /// <summary>Choices of a form: half a year back.</summary>
    private const int WeeksBack = 26;

    public static bool IsZero(MonitorQuery query) => query[Name] == Zero;

    public static string Words(MonitorQuery query) => IsZero(query) ? MonitorWords.SearchLogZero : MonitorWords.SearchLogTop;

    public static SearchLogQuery Of(MonitorQuery query, int page, int size) => new(query.Weeks.From, query.Weeks.To, IsZero(query), page, size);

    public static string Week(DateOnly week) => Labels.Format(MonitorWords.SearchLogWeek, LogWeek.Number(week),
        week.ToString("dd/MM", CultureInfo.InvariantCulture), Labels.Date(week.AddDays(6)));

    /// <summary>One digit, on the page and in files alike.</summary>
    public static double? Place(double? mean) => mean is { } place ? Math.Round(place, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>The newest first; one that is chosen and older is there too.</summary>
    public static IEnumerable<DateOnly> Weeks(MonitorQuery query) => Enumerable.Range(0, WeeksBack).Select(back => LogWeek.Of(query.Today).Back(back))
        .Union([query.Weeks.From, query.Weeks.To]).OrderDescending();
}
