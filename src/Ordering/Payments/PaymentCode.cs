using System.Buffers;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Payments;

/// <summary>
/// What a buyer writes into a transfer: "OC", eight letters or digits that do not look alike, and one that checks them. Every single
/// slip and every swap of two neighbours is found, as their number (31) is a prime and the weights differ.
/// </summary>
public static class PaymentCode
{
    public const string Prefix = "OC";
    private const int Length = 8;
    private static readonly SearchValues<char> _letters = SearchValues.Create(ReadableCode.Letters);

    public static string New()
    {
        var random = ReadableCode.New(Length);
        return Prefix + random + Check(random);
    }

    /// <summary>Codes that stand in a text as banks pass it on: in any case, with or without spaces inside.</summary>
    public static IReadOnlyList<string> FindIn(string text)
    {
        var squeezed = string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        var found = new List<string>();
        for (var at = squeezed.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
            if (squeezed.Length >= at + Prefix.Length + Length + 1 && squeezed.Substring(at, Prefix.Length + Length + 1) is var code && IsWellFormed(code))
                found.Add(code);
        return [.. found.Distinct()];
    }

    public static bool IsWellFormed(string code) =>
        code.Length == Prefix.Length + Length + 1 && code.StartsWith(Prefix, StringComparison.Ordinal)
        && code.AsSpan(Prefix.Length).IndexOfAnyExcept(_letters) < 0 && Check(code[Prefix.Length..^1]) == code[^1];

    private static char Check(string letters)
    {
        var sum = letters.Select((letter, i) => ReadableCode.Letters.IndexOf(letter, StringComparison.Ordinal) * (i + 2)).Sum();
        return ReadableCode.Letters[sum % ReadableCode.Letters.Length];
    }
}
