using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>Dates, instants, numbers and words as cells hold them; each value has one written form.</summary>
internal static partial class CellValue
{
    /// <summary>Ends of validity are counted from dates, so the calendar's last years are left free.</summary>
    private const int LastYear = 9000;

    private const int LongestInstant = 60;

    public static Cell<DateOnly> Date(string cell)
    {
        var isDate = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year <= LastYear;
        return isDate ? date : RegisterMessages.NotADate;
    }

    public static Cell<DateOnly?> OptionalDate(string cell)
    {
        var date = Date(cell);
        return new Cell<DateOnly?>(date.Value, date.Problem);
    }

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string WriteStart(DateOnly date) => date == DateOnly.MinValue ? "" : Write(date);

    public static Cell<DateTimeOffset> Instant(string cell)
    {
        if (cell.Length > LongestInstant || InstantForm.Match(cell) is not { Success: true } form) return RegisterMessages.NotAnInstant;
        if (form.Groups["fraction"].Length > 6) return RegisterMessages.TooFine;
        var isInstant = DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant);
        return isInstant && instant.Year <= LastYear ? instant : RegisterMessages.NotAnInstant;
    }

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    public static Cell<bool> Void(string cell) => cell == "yes" ? true : RegisterMessages.NotOneOf("yes");

    public static string Write(bool isVoid) => isVoid ? "yes" : "";

    public static Func<string, Cell<int>> Whole(int least, int most) => cell =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : RegisterMessages.OutsideBounds(least, most);

    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Func<string, Cell<decimal?>> Number(decimal least, decimal most) => cell =>
    {
        var isNumber = decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number < least || number > most) return RegisterMessages.OutsideBounds(least, most);
        return decimal.Round(number, 4) == number ? number : RegisterMessages.TooManyDecimals;
    };

    public static string Write(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    public static Func<string, Cell<TValue>> Choice<TValue>(IReadOnlyDictionary<string, TValue> words)
    {
        var refusal = RegisterMessages.NotOneOf([.. words.Keys]);
        return cell => words.TryGetValue(cell, out var value) ? value : refusal;
    }

    public static Func<TValue, string> WordOf<TValue>(IReadOnlyDictionary<string, TValue> words) where TValue : struct
    {
        var byValue = words.ToDictionary(w => w.Value, w => w.Key);
        return value => byValue.GetValueOrDefault(value, "");
    }

    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.(?<fraction>\d+))?)?(Z|[+-]\d{2}(:?\d{2})?)$",
        RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex InstantForm { get; }
}
