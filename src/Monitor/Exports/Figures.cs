namespace Marketplace.Monitor.Exports;

internal static class Figures
{
    /// <summary>Per cent to one digit, never rounded up; null when there is nothing to divide by.</summary>
    public static decimal? Percent(int? part, int? whole) => part is { } n && whole is { } m and > 0 ? n * 1000L / m / 10m : null;
}
