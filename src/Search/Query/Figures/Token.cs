namespace Marketplace.Search.Query.Figures;

/// <summary>A word, a number or a sign of a query as it was typed, and where.</summary>
internal readonly record struct Token(string Text, int Start, int End, bool IsNumber)
{
    private static readonly string _signs = "<>≤≥=*★⭐-–~+₫";

    /// <summary>Marks that were typed must be right; missing ones are forgiven.</summary>
    public bool Is(string word) => Text == word || Text == Words.Fold(word);

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (Is(word)) return true;
        return false;
    }

    /// <summary>A number takes its decimals along; letters after it are a word of their own ("500k"), digits after letters are part of theirs
    /// ("st25").</summary>
    public static List<Token> Of(string lower)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < lower.Length;)
        {
            var end = at;
            if (char.IsAsciiDigit(lower[at])) end = EndOfNumber(lower, at);
            else if (char.IsLetter(lower[at])) end = EndOfWord(lower, at, afterNumber: at > 0 && char.IsAsciiDigit(lower[at - 1]));
            else if (_signs.Contains(lower[at])) end = at + 1;
            if (end > at) tokens.Add(new Token(Canonical(lower[at..end]), at, end, char.IsAsciiDigit(lower[at])));
            at = Math.Max(end, at + 1);
        }
        return tokens;
    }

    private static string Canonical(string text) => text.Length <= 12 ? TonePlacement.Canonical(text) : text;

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) at++;
        return at;
    }

    private static int EndOfWord(string text, int at, bool afterNumber)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || IsMark(text[at]) || !afterNumber && char.IsAsciiDigit(text[at]))) at++;
        return at;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
