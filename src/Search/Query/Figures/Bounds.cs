namespace Marketplace.Search.Query.Figures;

/// <summary>How a number bounds: one set of words for stars, prices and packs.</summary>
internal enum Bound { None, Below, AtMost, Above, From, Near, Between }

internal static class Bounds
{
    private static readonly (string[] Words, Bound Bound)[] _before =
    [
        .. Said(Bound.AtMost, "không quá", "không vượt quá", "không hơn", "tối đa", "nhiều nhất", "cao nhất", "đến", "tới", "≤", "< =", "max",
            "up to", "at most"),
        .. Said(Bound.From, "tối thiểu", "ít nhất", "thấp nhất", "không dưới", "trong khoảng từ", "khoảng từ", "từ", "≥", "> =", "min",
            "at least", "from"),
        .. Said(Bound.Below, "dưới", "nhỏ hơn", "bé hơn", "thấp hơn", "ít hơn", "rẻ hơn", "kém", "chưa đến", "chưa tới", "chưa quá", "<",
            "under", "below", "less than"),
        .. Said(Bound.Above, "trên", "lớn hơn", "cao hơn", "nhiều hơn", "đắt hơn", "hơn", "quá", ">", "over", "above", "more than"),
        .. Said(Bound.Between, "trong khoảng giữa", "khoảng giữa", "ở giữa", "giữa", "between"),
        .. Said(Bound.Near, "trong khoảng", "vào khoảng", "khoảng chừng", "khoảng tầm", "khoảng", "tầm", "cỡ", "chừng", "mức", "gần", "xấp xỉ", "about",
            "around"),
    ];

    private static readonly (string[] Words, Bound Bound)[] _after =
    [
        .. Said(Bound.AtMost, "trở xuống", "đổ xuống", "đổ lại", "trở lại", "quay đầu", "hoặc ít hơn", "hoặc thấp hơn", "là cùng"),
        .. Said(Bound.From, "trở lên", "đổ lên", "hoặc hơn", "hoặc cao hơn", "+"),
    ];

    /// <summary>The bound that stands before a number, and the place after it; the longest wins, and one of another may precede ("tầm dưới").</summary>
    public static Bound Before(IReadOnlyList<Token> tokens, ref int at)
    {
        var bound = At(_before, tokens, at, out var end);
        if (bound == Bound.None) return bound;
        at = end;
        if (bound is not (Bound.Near or Bound.From)) return bound;
        var inner = At(_before, tokens, at, out end);
        if (inner == Bound.None) return bound;
        at = end;
        return inner == Bound.Near ? bound : inner;
    }

    public static Bound After(IReadOnlyList<Token> tokens, int at, out int end) => At(_after, tokens, at, out end);

    public static int SkipAfter(IReadOnlyList<Token> tokens, int at)
    {
        After(tokens, at, out var end);
        return end;
    }

    private static Bound At((string[] Words, Bound Bound)[] table, IReadOnlyList<Token> tokens, int at, out int end)
    {
        end = at;
        var found = Bound.None;
        foreach (var (words, bound) in table)
        {
            if (at + words.Length > tokens.Count || words.Length <= end - at) continue;
            if (words.Where((word, i) => !tokens[at + i].Is(word)).Any()) continue;
            end = at + words.Length;
            found = bound;
        }
        return found;
    }

    private static IEnumerable<(string[] Words, Bound Bound)> Said(Bound bound, params string[] phrases) => phrases.Select(p => (p.Split(' '), bound));
}
