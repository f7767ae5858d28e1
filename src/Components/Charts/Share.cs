using System.Globalization;

namespace Marketplace.Components.Charts;

/// <summary>A share is always shown with its two counts, and never rounded up: 49,99 % is not 50 %.</summary>
public static class Share
{
    /// <summary>"38,4 %"; a dash when there is nothing to divide by.</summary>
    public static string Percent(int part, int whole) =>
        Value(part, whole) is { } value ? string.Create(CultureInfo.CurrentCulture, $"{value:0.#} %") : "–";

    /// <summary>Per cent to one digit; null when there is nothing to divide by.</summary>
    public static decimal? Value(int? part, int? whole) => part is { } n && whole is { } m and > 0 ? n * 1000L / m / 10m : null;

    /// <summary>For drawing: hundredths of a per cent of a length, as an invariant number.</summary>
    public static string Of(double part, double whole, double length) =>
        (whole <= 0 ? 0 : Math.Clamp(part / whole, 0, 1) * length).ToString("0.##", CultureInfo.InvariantCulture);
}
