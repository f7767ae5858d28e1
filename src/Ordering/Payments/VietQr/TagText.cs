using System.Globalization;

namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>EMVCo's way to write fields: two digits of tag, two of length, the value.</summary>
internal static class TagText
{
    private const int Longest = 99;

    public static string Field(string tag, string value) => value.Length is > 0 and <= Longest
        ? tag + value.Length.ToString("D2", CultureInfo.InvariantCulture) + value
        : throw new ArgumentException($"Field {tag} holds 1 to {Longest} characters.", nameof(value));

    /// <returns>Null when a length is wrong, something is left over, or a tag stands twice.</returns>
    public static IReadOnlyDictionary<string, string>? Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (at + 4 > text.Length || !IsNumber(text.AsSpan(at, 4))) return null;
            var length = int.Parse(text.AsSpan(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            if (length == 0 || at + 4 + length > text.Length) return null;
            if (!fields.TryAdd(text.Substring(at, 2), text.Substring(at + 4, length))) return null;
            at += 4 + length;
        }
        return fields;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
