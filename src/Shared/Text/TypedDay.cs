using System.Globalization;

namespace Marketplace.Shared.Text;

/// <summary>A day as it stands in a form.</summary>
public static class TypedDay
{
    private static readonly string[] _forms = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>As browsers send a date, or as people here write it; null = neither.</summary>
    public static DateOnly? Of(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
