using PhoneNumbers;

namespace Marketplace.Catalog.Producers;

/// <summary>Telephone numbers as people write them in Vietnam, and their links (RFC 3966).</summary>
public static class PhoneNumber
{
    private const string Region = "VN";
    private const int Longest = 250;

    private static readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();

    /// <summary>"tel:+84912345678" of the first number in the text; null when it holds none that can be dialled.</summary>
    public static string? Link(string text)
    {
        foreach (var part in Parts(text))
            if (Parse(part) is { } number) return _numbers.Format(number, PhoneNumberFormat.RFC3966).Replace("-", "", StringComparison.Ordinal);
        return null;
    }

    /// <summary>"+84912345678" (E.164) of a text that is one number; null when it is none.</summary>
    public static string? E164(string text) =>
        text.Length <= Longest && Parse(text.Trim()) is { } number ? _numbers.Format(number, PhoneNumberFormat.E164) : null;

    /// <summary>What was meant where a spreadsheet took the number's leading zero: "912345678" was "0912345678". Null = nothing is lost.</summary>
    internal static string? WithLostZero(string text) => Parts(text).Select(OneWithLostZero).FirstOrDefault(n => n is not null);

    /// <summary>A number that a spreadsheet keeps may end in ".0".</summary>
    private static string? OneWithLostZero(string text)
    {
        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var digits = new string([.. bare.Where(char.IsAsciiDigit)]);
        var isBare = digits.Length is 9 or 10 && digits[0] is not ('0' or '1') && bare.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '(' or ')');
        return isBare && Parse("0" + digits) is not null ? "0" + digits : null;
    }

    private static IEnumerable<string> Parts(string text) => text.Length > Longest
        ? []
        : text.Split([';', ',', '/', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static PhoneNumbers.PhoneNumber? Parse(string text)
    {
        try
        {
            var number = _numbers.Parse(text, Region);
            return _numbers.IsPossibleNumber(number) && _numbers.IsValidNumber(number) ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
