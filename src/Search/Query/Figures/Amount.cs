using System.Globalization;

namespace Marketplace.Search.Query.Figures;

/// <summary>A number of a query: its value, in đồng when a unit of money stands with it.</summary>
/// <param name="End">Place of the token after it.</param>
/// <param name="IsMoney">A unit of money was said.</param>
/// <param name="IsRound">Said with hundreds or tens, which without a unit are thousands of đồng.</param>
internal readonly record struct Amount(int End, decimal Value, bool IsMoney, bool IsRound)
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;
    private const decimal Most = 1_000_000_000_000;

    /// <summary>Đồng; a small number without a unit is said in thousands.</summary>
    public long Dong => (long)Math.Min(Most, IsMoney || Value >= Thousand ? Value : Value * Thousand);

    /// <summary>The amount at a place; null when there is no number.</summary>
    public static Amount? At(IReadOnlyList<Token> tokens, int at)
    {
        if (Number(tokens, at) is not { } number) return null;
        var (end, value, isRound) = number;
        if (Multiplier(tokens, end, value) is not { } unit) return new Amount(end, value, false, isRound);
        end++;
        var amount = value * unit;
        if (unit > 1 && end < tokens.Count)
        {
            if (tokens[end].IsAny("rưỡi", "rưởi")) (amount, end) = (amount + unit / 2, end + 1);
            else if (Tenth(tokens, end) is { } tenth) (amount, end) = (amount + unit * tenth / 10, end + 1);
            else if (unit == Million && At(tokens, end) is { IsMoney: true, Value: < Million } rest) (amount, end) = (amount + rest.Value, rest.End);
            if (end < tokens.Count && tokens[end].IsAny("đồng", "đ", "vnd", "vnđ", "₫")) end++;
        }
        return new Amount(end, Math.Min(amount, Most), true, isRound);
    }

    /// <summary>"1tr2" and "1 triệu 2": a single digit that counts nothing itself.</summary>
    private static decimal? Tenth(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at] is not { IsNumber: true, Text.Length: 1 } digit) return null;
        var isLast = at + 1 == tokens.Count;
        return tokens[at - 1].End == digit.Start || isLast ? digit.Text[0] - '0' : null;
    }

    private static decimal? Multiplier(IReadOnlyList<Token> tokens, int at, decimal value)
    {
        if (at >= tokens.Count) return null;
        var token = tokens[at];
        if (token.IsAny("k", "nghìn", "ngàn", "ng")) return Thousand;
        if (token.IsAny("triệu", "tr")) return Million;
        if (token.IsAny("đồng", "vnd", "vnđ", "₫") || token.Text == "đ" || token.Text == "d" && value >= Thousand) return 1;
        return null;
    }

    private static (int End, decimal Value, bool IsRound)? Number(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count) return null;
        if (tokens[at].IsNumber)
        {
            if (Digits(tokens[at].Text) is not { } value) return null;
            if (at + 1 < tokens.Count && tokens[at + 1].Is("trăm")) return AfterHundred(tokens, at + 2, value * 100);
            return (at + 1, value, false);
        }
        if (tokens[at].Is("nửa")) return (at + 1, 0.5m, false);
        return Spoken(tokens, at);
    }

    private static (int End, decimal Value, bool IsRound)? Spoken(IReadOnlyList<Token> tokens, int at)
    {
        if (IsHundred(tokens, at)) return AfterHundred(tokens, at + 1, 100);
        if (tokens[at].Is("chục")) return (at + 1, 10, true);
        if (tokens[at].Is("mười")) return (Ones(tokens, at + 1, out var teens), 10 + teens, true);
        if (Numerals.One(tokens[at].Text) is not { } first) return null;
        if (at + 1 == tokens.Count) return (at + 1, first, false);
        if (tokens[at + 1].IsAny("mươi", "chục")) return (Ones(tokens, at + 2, out var ones), first * 10 + ones, true);
        if (!tokens[at + 1].Is("trăm")) return (at + 1, first, false);
        return AfterHundred(tokens, at + 2, first * 100);
    }

    /// <summary>Without its mark it is mostly "trầm" or "tràm": a number only where money or a half follows.</summary>
    private static bool IsHundred(IReadOnlyList<Token> tokens, int at) => tokens[at].Text == "trăm"
        || tokens[at].Text == "tram" && at + 1 < tokens.Count && tokens[at + 1].IsAny("nghìn", "ngàn", "k", "ng", "rưỡi", "rưởi");

    /// <summary>"hai trăm rưỡi" is two hundred and fifty, "trăm hai" a hundred and twenty, "trăm linh hai" a hundred and two.</summary>
    private static (int End, decimal Value, bool IsRound) AfterHundred(IReadOnlyList<Token> tokens, int at, decimal value)
    {
        if (at >= tokens.Count) return (at, value, true);
        if (tokens[at].IsAny("rưỡi", "rưởi")) return (at + 1, value + 50, true);
        if (tokens[at].IsAny("linh", "lẻ") && Ones(tokens, at + 1, out var ones) is var last && ones > 0) return (last, value + ones, true);
        var rest = tokens[at].IsNumber || tokens[at].IsAny("trăm", "chục") ? null : Spoken(tokens, at);
        return rest switch
        {
            { Value: < 10 } tens => (tens.End, value + tens.Value * 10, true),
            { Value: < 100 } tens => (tens.End, value + tens.Value, true),
            _ => (at, value, true),
        };
    }

    private static int Ones(IReadOnlyList<Token> tokens, int at, out int ones)
    {
        ones = at < tokens.Count ? Numerals.One(tokens[at].Text) ?? 0 : 0;
        return ones > 0 ? at + 1 : at;
    }

    /// <summary>Points and commas group thousands, or set off one or two decimals.</summary>
    private static decimal? Digits(string text)
    {
        var parts = text.Split('.', ',');
        if (parts.Sum(p => p.Length) > 13) return null;
        var isGrouped = parts.Length > 1 && parts[0].Length <= 3 && parts.Skip(1).All(p => p.Length == 3);
        var plain = isGrouped || parts.Length == 1 ? string.Concat(parts) : $"{parts[0]}.{parts[1]}";
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
