using System.Globalization;
using Marketplace.BackOffice.Resources;
using Marketplace.Components;

namespace Marketplace.BackOffice.Scores;

/// <summary>Figures of a scorecard in words.</summary>
internal static class ScoreWords
{
    /// <summary>"3 giờ 20 phút"; days from two on.</summary>
    public static string Span(TimeSpan span)
    {
        if (span < TimeSpan.FromHours(1)) return Labels.Format(SellWords.Minutes, (int)span.TotalMinutes);
        return span < TimeSpan.FromDays(2)
            ? Labels.Format(SellWords.HoursMinutes, (int)span.TotalHours, span.Minutes)
            : Labels.Format(SellWords.DaysHours, (int)span.TotalDays, span.Hours);
    }

    /// <summary>Per cent to one decimal, half away from zero; a dash where there is nothing to divide by.</summary>
    public static string Share(int part, int whole) => whole == 0
        ? SellWords.NoFigure
        : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.CurrentCulture) + " %";
}
