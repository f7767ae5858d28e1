using System.Security.Cryptography;
using System.Text;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>
/// The words of a page, so that it is the same page when nothing but code, dates, prices or counters changed: without tags, scripts, styles
/// and comments, letters alone, small.
/// </summary>
internal static class PageText
{
    private static readonly string[] _code = ["script", "style", "noscript", "template"];

    /// <returns>SHA-256 in hex.</returns>
    public static string HashOf(byte[] page) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(Encoding.UTF8.GetString(page)))));

    public static string Of(string page)
    {
        var words = new StringBuilder();
        for (var at = 0; at < page.Length;)
        {
            if (page[at] == '<')
            {
                at = EndOfTag(page, at);
                Space(words);
                continue;
            }
            if (char.IsLetter(page[at])) words.Append(char.ToLowerInvariant(page[at]));
            else Space(words);
            at++;
        }
        return words.ToString().Trim();
    }

    private static void Space(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
    }

    private static int EndOfTag(string page, int at)
    {
        if (string.CompareOrdinal(page, at, "<!--", 0, 4) == 0) return After(page, "-->", at + 4);
        foreach (var name in _code)
            if (string.Compare(page, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return After(page, ">", After(page, "</" + name, at));
        return After(page, ">", at);
    }

    private static int After(string page, string mark, int from)
    {
        var found = from < page.Length ? page.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        return found < 0 ? page.Length : found + mark.Length;
    }
}
