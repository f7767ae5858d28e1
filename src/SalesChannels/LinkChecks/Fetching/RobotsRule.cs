using System.Globalization;
using System.Text;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <param name="Pattern">With * for anything and $ for the end, in normal form.</param>
internal sealed record RobotsRule(string Pattern, bool Allows)
{
    /// <summary>Piece by piece, each as early as it goes: as long as pattern and path, whatever stars there are.</summary>
    public bool Fits(string path)
    {
        var isWhole = Pattern.EndsWith('$');
        var pieces = (isWhole ? Pattern[..^1] : Pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        if (isWhole && pieces.Length == 1) return path.Length == pieces[0].Length;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (isWhole && i == pieces.Length - 1) return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return true;
    }

    /// <summary>One spelling of a path: letters outside ASCII escaped, what needs no escaping plain, escapes with capital digits.</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (var octet in Octets(path))
            if (octet is > 0x20 and < 0x7F) normal.Append((char)octet);
            else normal.Append('%').Append((octet & 0xFF).ToString("X2", CultureInfo.InvariantCulture));
        return normal.ToString();
    }

    /// <summary>Bytes of the text; an escape that stands for something else than itself comes above 255.</summary>
    private static IEnumerable<int> Octets(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '%' || i + 2 >= bytes.Length || !IsHex(bytes[i + 1]) || !IsHex(bytes[i + 2]))
            {
                yield return bytes[i];
                continue;
            }
            var escaped = int.Parse(bytes.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            yield return IsUnreserved(escaped) ? escaped : escaped | 0x100;
            i += 2;
        }
    }

    private static bool IsHex(byte octet) => char.IsAsciiHexDigit((char)octet);

    private static bool IsUnreserved(int octet) => octet < 0x80 && (char.IsAsciiLetterOrDigit((char)octet) || octet is '-' or '.' or '_' or '~');
}
