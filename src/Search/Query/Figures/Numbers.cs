using System.Text;

namespace Marketplace.Search.Query.Figures;

/// <summary>How much of the figures is read: bare numbers as prices too, for when they match nothing as words; packs alone, where stars and bounds
/// may be part of a name.</summary>
internal enum FigureReading { Usual, Loose, Packs }

/// <summary>
/// What a query says in numbers: stars ("4 sao", "4*"), prices ("dưới 500k", "từ 100 đến 200 nghìn") and packs ("2 hộp", "500ml"), by one
/// grammar of numbers and bounds. What was understood is cut out of the text; a number without a unit or a bound stays a word.
/// </summary>
internal sealed class Numbers
{
    private const int MostStars = 5;
    private static readonly string[] _to = ["đến", "tới", "-", "–", "~"];
    private readonly List<Token> _tokens;
    private readonly StringBuilder _left;
    private readonly Func<string, string, bool> _isOneWord;
    private readonly FigureReading _reading;
    private readonly bool _hasMarks;
    private QueryIntent _intent = QueryIntent.None;

    private Numbers(string lower, Func<string, string, bool> isOneWord, FigureReading reading)
    {
        _tokens = Token.Of(lower);
        _left = new StringBuilder(lower);
        _isOneWord = isOneWord;
        _reading = reading;
        _hasMarks = _tokens.Any(t => Words.HasMarks(t.Text));
    }

    /// <param name="isOneWord">Whether two words are one, so that the first of them is no pack ("túi lọc").</param>
    public static (string Left, QueryIntent Intent) Read(string lower, Func<string, string, bool>? isOneWord = null,
        FigureReading reading = FigureReading.Usual)
    {
        var numbers = new Numbers(lower, isOneWord ?? ((_, _) => false), reading);
        numbers.Read();
        return (numbers._left.ToString(), numbers._intent);
    }

    private void Read()
    {
        for (var at = 0; at < _tokens.Count;)
        {
            var end = Signs(at) ?? Phrase(at);
            if (end is { } after)
            {
                for (var i = _tokens[at].Start; i < _tokens[after - 1].End; i++) _left[i] = ' ';
                at = after;
            }
            else at++;
        }
    }

    /// <summary>"★★★★"</summary>
    private int? Signs(int at)
    {
        if (_reading == FigureReading.Packs) return null;
        var end = at;
        while (end < _tokens.Count && _tokens[end].IsAny("★", "⭐")) end++;
        if (end == at || end - at > MostStars) return null;
        Stars(end - at, end - at);
        return end;
    }

    /// <summary>[giá] [bound] number [to number] unit [bound], as far as it makes sense.</summary>
    private int? Phrase(int at)
    {
        if (_reading == FigureReading.Packs) return Amount.At(_tokens, at) is { } packs ? PackAt(packs) : null;
        var next = at;
        var isPriced = Skip(ref next, "giá", "giá cả", "mức giá", "tầm giá", "khoảng giá");
        var bound = Bounds.Before(_tokens, ref next);
        if (Skip(ref next, "giá")) isPriced = true;
        if (bound == Bound.None && StarList(next) is { } listed) return listed;
        if (HalfMore(next) is { } halved) return halved;
        if (Amount.At(_tokens, next) is not { } first) return null;
        if (Second(first, bound) is { } second) return Range(first, second, bound, isPriced);
        return Single(first, bound, isPriced);
    }

    /// <summary>"3, 4 sao", "3 hoặc 5 sao": just those.</summary>
    private int? StarList(int at)
    {
        var stars = new List<int>();
        if (at < _tokens.Count && _tokens[at] is { IsNumber: true, Text: [>= '1' and <= '5', ',' or '.', >= '1' and <= '5'] pair }
            && StarsAt(at + 1) is { } both) return Listed([pair[0] - '0', pair[2] - '0'], both);
        while (Amount.At(_tokens, at) is { } amount && IsStar(amount))
        {
            stars.Add((int)amount.Value);
            if (StarsAt(amount.End) is { } end) return stars.Count > 1 ? Listed(stars, end) : null;
            at = amount.End < _tokens.Count && _tokens[amount.End].IsAny("và", "hoặc", "hay", "or", "and") ? amount.End + 1 : amount.End;
        }
        return null;
    }

    private int Listed(IEnumerable<int> stars, int end)
    {
        _intent = _intent with { Stars = [.. stars.Concat(_intent.Stars ?? []).Distinct().Order()] };
        return end;
    }

    /// <summary>"cân rưỡi": one and a half without saying one.</summary>
    private int? HalfMore(int at) =>
        at + 1 < _tokens.Count && _tokens[at].IsAny([.. PackWords.Measures]) && _tokens[at + 1].IsAny("rưỡi", "rưởi") ? at + 2 : null;

    private Amount? Second(Amount first, Bound bound)
    {
        if (first.End >= _tokens.Count) return null;
        var joins = _tokens[first.End].IsAny(_to) || bound is Bound.Between or Bound.None && _tokens[first.End].IsAny("và", "hoặc", "hay", ",");
        return joins ? Amount.At(_tokens, first.End + 1) : null;
    }

    /// <summary>The first number takes the second one's unit: "từ 100 đến 200 nghìn".</summary>
    private int? Range(Amount first, Amount second, Bound bound, bool isPriced)
    {
        if (StarsAt(second.End) is { } starred && IsStar(first) && IsStar(second)) return Stars((int)first.Value, (int)second.Value, starred);
        if (PackAt(second) is { } packed) return packed;
        if (!second.IsMoney && !first.IsMoney && !isPriced && bound is not (Bound.From or Bound.Between or Bound.Near)) return null;
        var unit = second.IsMoney && !first.IsMoney ? UnitOf(second) : 1;
        var from = unit > 1 && first.Value * unit <= second.Value ? (long)(first.Value * unit) : first.Dong;
        _intent = _intent with { PriceFrom = Math.Min(from, second.Dong), PriceTo = Math.Max(from, second.Dong) + 1 };
        return Bounds.SkipAfter(_tokens, second.End);
    }

    /// <summary>The unit that the second number was said in.</summary>
    private decimal UnitOf(Amount amount) => _tokens.Take(amount.End).Reverse().Take(3).Any(t => t.IsAny("triệu", "tr")) ? 1_000_000 : 1_000;

    private int? Single(Amount amount, Bound bound, bool isPriced)
    {
        if (StarsAt(amount.End) is { } starred && IsStar(amount)) return Starred((int)amount.Value, bound, starred);
        if (PackAt(amount) is { } packed) return packed;
        if (Degrees(amount.End)) return null;
        var after = Bounds.After(_tokens, amount.End, out var end);
        if (after != Bound.None) bound = after;
        // Four digits alone are a year before they are so few đồng.
        var mayBePrice = amount.Value is < 1_000 or >= 10_000 && !HasLetters(amount.End);
        var isBounded = bound is not Bound.None && (_tokens[amount.End - 1].IsNumber || amount.IsRound) && mayBePrice;
        var isBare = _reading == FigureReading.Loose && amount.Value >= 10 && mayBePrice && StandsAlone(_tokens[amount.End - 1]);
        if (!amount.IsMoney && !isPriced && !isBounded && !isBare) return null;
        Price(amount.Dong, bound);
        return end;
    }

    /// <summary>Digits that hang on letters by a sign, or begin with a nought, are of a code.</summary>
    private bool StandsAlone(Token token) => token.IsNumber && token.Text[0] != '0' && (token.Start == 0 || char.IsWhiteSpace(_left[token.Start - 1]));

    private void Price(long dong, Bound bound) => _intent = bound switch
    {
        Bound.Below => _intent with { PriceTo = dong },
        Bound.AtMost => _intent with { PriceTo = dong + 1 },
        Bound.Above => _intent with { PriceFrom = dong + 1 },
        Bound.From => _intent with { PriceFrom = dong },
        Bound.Near => _intent with { PriceFrom = dong * 4 / 5, PriceTo = dong * 6 / 5 + 1 },
        _ => _intent with { PriceTo = _intent.PriceTo ?? dong + 1 },
    };

    private int Starred(int star, Bound bound, int end)
    {
        var after = Bounds.After(_tokens, end, out var last);
        if (after != Bound.None) bound = after;
        var (from, to) = bound switch
        {
            Bound.Below => (1, star - 1),
            Bound.AtMost => (1, star),
            Bound.Above => (star + 1, MostStars),
            Bound.From => (star, MostStars),
            _ => (star, star),
        };
        if (_intent.Stars is not { } said) return Stars(from, to, last);
        // "từ 3 sao đến 4 sao" is both bounds, "3 sao hoặc 4 sao" either star.
        if (bound == Bound.None) return Listed([star], last);
        _intent = _intent with { Stars = [.. said.Where(s => s >= from && s <= to)] };
        return last;
    }

    private int Stars(int from, int to, int end)
    {
        Stars(Math.Min(from, to), Math.Max(from, to));
        return end;
    }

    private void Stars(int from, int to) => _intent = _intent with { Stars = [.. Enumerable.Range(from, Math.Max(0, to - from + 1))] };

    private static bool IsStar(Amount amount) => !amount.IsMoney && amount.Value is >= 1 and <= 9 && amount.Value == Math.Floor(amount.Value);

    private int? StarsAt(int at)
    {
        if (at + 1 < _tokens.Count && _tokens[at].Text == "-") at++;
        return at < _tokens.Count && _tokens[at].IsAny("sao", "*", "★", "⭐", "star", "stars") ? at + 1 : null;
    }

    /// <summary>Letters right after the digits are of one word with them: "1nang".</summary>
    private bool HasLetters(int at) => at < _tokens.Count && _tokens[at].Start == _tokens[at - 1].End && char.IsLetter(_tokens[at].Text[0]);

    private bool Degrees(int at) => at < _tokens.Count && _tokens[at].IsAny("độ", "%");

    /// <summary>A number of packs or a measure; "2 chai 500ml" is two of them, read one after the other.</summary>
    private int? PackAt(Amount amount)
    {
        if (amount.IsMoney || amount.End >= _tokens.Count) return null;
        var number = _tokens[amount.End - 1];
        var noun = _tokens[amount.End];
        var isMeasure = noun.IsAny([.. PackWords.Measures]);
        var isPack = noun.IsAny([.. PackWords.Packs]) || noun.IsAny([.. PackWords.Counted]) && (number.IsNumber || IsSurelyNumber(number));
        if (!isMeasure && !isPack) return number.Text == "chục" ? amount.End : null;
        if (!isMeasure && amount.End + 1 < _tokens.Count && _isOneWord(noun.Text, _tokens[amount.End + 1].Text)) return null;
        var end = amount.End + 1;
        return end < _tokens.Count && _tokens[end].IsAny("rưỡi", "rưởi") ? end + 1 : end;
    }

    /// <summary>Without marks "ba" is "bà" and "nam" is a name.</summary>
    private bool IsSurelyNumber(Token number) => _hasMarks || number.Text is "mot" or "hai" or "bon" or "muoi";

    private bool Skip(ref int at, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            if (at + words.Length >= _tokens.Count) continue;
            var from = at;
            if (words.Where((word, i) => !_tokens[from + i].Is(word)).Any()) continue;
            at += words.Length;
            return true;
        }
        return false;
    }
}
