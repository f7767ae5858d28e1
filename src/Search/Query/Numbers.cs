using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Search.Query;

/// <summary>
/// What a query says in numbers: stars ("4 sao", "4*"), prices ("dưới 500k", "từ 100 đến 200 nghìn") and pack sizes ("500ml").
/// Read from a copy without marks that has the same length; what was understood is cut out of the text.
/// </summary>
internal static class Numbers
{
    private const string Start = @"(?<![\p{L}\d])";
    private const string End = @"(?![\p{L}\d])";
    private const string N = @"\d{1,3}(?:[.,]\d{3})+|\d{1,9}(?:[.,]\d{1,2})?";
    private const string Unit = @"k|nghin|ngan|ng|trieu|tr|dong|vnd|d|₫";
    private const string NoSize = @"(?!\s*(?:kg|g|gr|gram|ml|l|lit|sao|\*)(?![\p{L}\d]))";
    private const string Priced = @"(?<n>" + N + @")\s*(?:(?<unit>" + Unit + @")(?:\s?(?<tenth>\d))?)?" + End + NoSize;

    private static readonly Regex _stars = new(Start + @"(?:(?<least>tu|it nhat|toi thieu)\s+)?(?:(?<from>[1-9]|mot|hai|ba|bon|nam)(?:\s*(?:-|–|den|hoac|va|,)\s*(?<to>[1-9]|ba|bon|nam))?\s*(?:sao(?![\p{L}\d])|[*★⭐]|stars?(?![\p{L}\d]))(?<up>\s*(?:tro len|\+))?|(?<signs>[★⭐]{1,5}))");
    private static readonly Regex _between = new(Start + @"(?:gia\s+)?(?:(?:khoang|tam)\s+)?(?:tu\s+)?(?<n1>" + N + @")\s*(?<unit1>" + Unit + @")?\s*(?:-|–|~|den|toi)\s*(?<n>" + N + @")\s*(?<unit>" + Unit + @")" + End);
    private static readonly Regex _below = new(Start + @"(?:gia\s+)?(?:(?:duoi|nho hon|thap hon|it hon|re hon|chua den|chua toi)\s+|<\s*(?!=)|(?<max>khong qua|khong vuot qua|toi da|cao nhat|den|<=|≤)\s*)" + Priced);
    private static readonly Regex _above = new(Start + @"(?:gia\s+)?(?:(?<over>tren|lon hon|cao hon|hon)\s+|(?<over>>)\s*(?!=)|(?:tu|toi thieu|it nhat|>=|≥)\s*)" + Priced + @"(?:\s*tro len)?");
    private static readonly Regex _near = new(Start + @"(?:(?:khoang|tam|tam gia|co|muc)\s+)(?:gia\s+)?" + Priced);
    private static readonly Regex _bare = new(Start + @"(?:gia\s+)?(?<n>" + N + @")\s*(?<unit>k|nghin|ngan|trieu|tr|dong|vnd|₫|(?<=\d{4}\s?)d|(?<=\.\d{3}\s?)d)(?:\s?(?<tenth>\d))?" + End);
    private static readonly Regex _size = new(Start + @"\d+(?:[.,]\d+)?\s*(?:kg|kilogam|ki lo|gam|gram|gr|g|mililit|ml|lit|l)" + End);
    private static readonly Regex _grouped = new(@"^\d{1,3}(?:[.,]\d{3})+$");

    private const long Thousand = 1_000;
    private const long Million = 1_000_000;

    public static (string Left, QueryIntent Intent) Read(string lower)
    {
        var text = new StringBuilder(lower);
        var intent = QueryIntent.None;
        Take(text, _stars, m => intent = intent with { Stars = StarsOf(m) });
        Take(text, _between, m => { if (Range(m) is var (from, to)) intent = intent with { PriceFrom = from, PriceTo = to }; });
        Take(text, _below, m => intent = intent with { PriceTo = Amount(m) + (m.Groups["max"].Success ? 1 : 0) });
        Take(text, _above, m => intent = intent with { PriceFrom = Amount(m) + (m.Groups["over"].Success ? 1 : 0) });
        Take(text, _near, m => intent = intent with { PriceFrom = Amount(m) * 4 / 5, PriceTo = Amount(m) * 6 / 5 + 1 });
        Take(text, _bare, m => intent = intent with { PriceTo = intent.PriceTo ?? Amount(m) + 1 });
        Take(text, _size, _ => { });
        return (text.ToString(), intent);
    }

    /// <summary>One letter for one letter, so that places in both texts agree.</summary>
    private static string FoldLetters(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++) to[i] = from[i] < 128 || char.IsSurrogate(from[i]) ? from[i] : Words.Fold(from[i].ToString()) is [var one] ? one : from[i];
    });

    private static void Take(StringBuilder text, Regex pattern, Action<Match> understood)
    {
        foreach (Match match in pattern.Matches(FoldLetters(text.ToString())))
        {
            understood(match);
            for (var i = match.Index; i < match.Index + match.Length; i++) text[i] = ' ';
        }
    }

    private static int[] StarsOf(Match match)
    {
        if (match.Groups["signs"] is { Success: true, Length: var signs }) return [signs];
        var from = Digit(match.Groups["from"].Value);
        var to = match.Groups["to"].Success ? Digit(match.Groups["to"].Value) : match.Groups["up"].Success || match.Groups["least"].Success ? 5 : from;
        return [.. Enumerable.Range(Math.Min(from, to), Math.Abs(to - from) + 1)];
    }

    private static int Digit(string word) => word switch
    {
        "mot" => 1,
        "hai" => 2,
        "ba" => 3,
        "bon" => 4,
        "nam" => 5,
        _ => word[0] - '0',
    };

    /// <summary>The first amount takes the second one's unit: "từ 100 đến 200 nghìn".</summary>
    private static (long From, long To)? Range(Match match)
    {
        var unit = match.Groups["unit"].Value;
        var to = Value(match.Groups["n"].Value, unit);
        var from = Value(match.Groups["n1"].Value, match.Groups["unit1"] is { Success: true, Length: > 0 } own ? own.Value : unit);
        return from <= to ? (from, to + 1) : (to, from + 1);
    }

    private static long Amount(Match match) => Value(match.Groups["n"].Value, match.Groups["unit"].Value, match.Groups["tenth"].Value);

    private static long Value(string number, string unit, string tenth = "")
    {
        var grouped = _grouped.IsMatch(number);
        var plain = grouped ? number.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) : number.Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return 0;
        var times = unit.Length == 0 ? value < 1000 ? Thousand : 1 : unit[0] is 'k' or 'n' ? Thousand : unit.StartsWith("tr", StringComparison.Ordinal) ? Million : 1;
        if (tenth.Length == 1) value += (tenth[0] - '0') / 10m;
        return (long)Math.Min(value * times, 1_000_000_000_000m);
    }
}
