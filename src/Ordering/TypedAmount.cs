using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Ordering;

/// <summary>Whole đồng as people type them: digits, grouped by dots or spaces or not at all.</summary>
public static class TypedAmount
{
    public static long? Read(string typed)
    {
        var digits = typed.Trim().TrimEnd('đ', '₫').Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length is > 0 and < 13 && digits.All(char.IsAsciiDigit) ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    public static FieldError Wrong(string field) => new(field, OrderingTexts.CodAmount());
}
