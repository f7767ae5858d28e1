using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Search.Query;

/// <summary>
/// A choice of products in an address: one reader and one writer for pages and the API. Pages leave out what makes no sense; the API
/// refuses it by name. Empty is absent. A code of the right form that names nothing is no problem: it finds nothing.
/// </summary>
public static class ProductQueryString
{
    public const int LongestText = 500;
    public const int DefaultSize = 24;
    public const int LargestSize = 100;
    private const int MostCodes = 100;

    private static readonly Regex _areaCode = Form(@"\A(?:[0-9]{3}|unknown)\z");
    private static readonly Regex _communeCode = Form(@"\A(?:[0-9]{5}|unknown)\z");
    private static readonly Regex _starDigit = Form(@"\A[345]\z");
    private static readonly Regex _groupCode = Form(@"\A(?:[0-9]|unknown)\z");
    private static readonly Regex _setCode = Form(@"\A(?:[0-9]{2}|unknown)\z");
    private static readonly Regex _typeCode = Form(@"\A[a-z][a-z_]{0,31}\z");

    /// <param name="values">All values of a parameter, none when it is absent.</param>
    public static ProductQueryReading Read(Func<string, IEnumerable<string?>> values) => new Reader(values).Read();

    /// <summary>The address of a choice, its parameters in one order, so that caches and search engines see one page once.</summary>
    /// <param name="given">What the path itself says and the address therefore does not repeat.</param>
    public static string Write(string path, ProductFilter filter, ProductFilter given, ProductSort sort, int page) =>
        new Writer(path).Write(filter, given, sort, page);

    /// <summary>Words on one line in one form of Unicode; what nobody can see or type is not there.</summary>
    /// <returns>Null when nothing is left.</returns>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) words.Append(' ');
            else if (IsVisible(rune)) words.Append(rune.ToString());
        }
        var clean = words.ToString().Trim().Normalize(NormalizationForm.FormC);
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Halves of pairs come out of the text as U+FFFD.</summary>
    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    private static Regex Form(string pattern) => new(pattern, RegexOptions.CultureInvariant, RegexLimit.Time);

    private sealed class Reader(Func<string, IEnumerable<string?>> values)
    {
        private readonly List<ProductQueryProblem> _problems = [];

        public ProductQueryReading Read()
        {
            var filter = new ProductFilter
            {
                Text = Text(),
                Districts = Codes("district", _areaCode),
                Communes = Codes("commune", _communeCode),
                Stars = [.. Codes("star", _starDigit).Select(s => s[0] - '0')],
                Groups = Codes("group", _groupCode),
                Sets = Codes("set", _setCode),
                ProducerTypes = Codes("producerType", _typeCode),
                PriceFrom = Price("priceFrom"),
                PriceTo = Price("priceTo"),
                InStockOnly = InStock(),
            };
            if (filter.PriceFrom > filter.PriceTo)
            {
                Note("priceFrom", ProductQueryFault.AbovePriceTo);
                filter = filter with { PriceFrom = null, PriceTo = null };
            }
            var page = Whole("page", FindProducts.Deepest, 1, ProductQueryFault.NotAPage);
            var size = Whole("size", LargestSize, DefaultSize, ProductQueryFault.NotASize);
            var isRead = !_problems.Any(p => p.Parameter is "page" or "size");
            if (isRead && (long)page * size > FindProducts.Deepest) Note("page", ProductQueryFault.TooDeep);
            return new ProductQueryReading(new ProductQuery(filter, Sort(), page, size, After(page)), _problems);
        }

        private void Note(string parameter, ProductQueryFault fault) => _problems.Add(new ProductQueryProblem(parameter, fault));

        private string? One(string name) => values(name).FirstOrDefault(v => !string.IsNullOrEmpty(v));

        private string? Text()
        {
            var text = One("q");
            if (text is null || text.Length <= LongestText) return Clean(text);
            Note("q", ProductQueryFault.TooLong);
            return Clean(text[..LongestText]);
        }

        private List<string> Codes(string name, Regex form)
        {
            var given = values(name).Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct().Take(MostCodes).ToList();
            if (given.RemoveAll(v => !form.IsMatch(v)) > 0) Note(name, ProductQueryFault.Malformed);
            return given;
        }

        private long? Price(string name)
        {
            if (One(name) is not { } value) return null;
            if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var price)) return price;
            Note(name, ProductQueryFault.NotAPrice);
            return null;
        }

        private bool InStock()
        {
            var value = One("inStock");
            if (value is not (null or "true" or "false")) Note("inStock", ProductQueryFault.NotTrueOrFalse);
            return value == "true";
        }

        private int Whole(string name, int most, int absent, ProductQueryFault fault)
        {
            if (One(name) is not { } value) return absent;
            var isWhole = value.All(char.IsAsciiDigit) && value.Any(c => c != '0');
            if (isWhole && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most) return number;
            Note(name, fault);
            return isWhole ? most : absent;
        }

        private ProductSort Sort()
        {
            if (One("sort") is not { } name) return ProductSort.Relevance;
            if (ProductSorts.Parse(name) is { } sort) return sort;
            Note("sort", ProductQueryFault.NotAnOrder);
            return ProductSort.Relevance;
        }

        private string? After(int page)
        {
            var after = One("after");
            if (after is not null && page > 1) Note("after", ProductQueryFault.AfterAndPage);
            return after;
        }
    }

    private sealed class Writer(string path)
    {
        private readonly StringBuilder _url = new(path);
        private char _next = '?';

        public string Write(ProductFilter filter, ProductFilter given, ProductSort sort, int page)
        {
            Add("q", filter.Text == given.Text ? null : filter.Text);
            Each("district", filter.Districts, given.Districts);
            Each("commune", filter.Communes, given.Communes);
            Each("star", filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture)), []);
            Each("group", filter.Groups, given.Groups);
            Each("set", filter.Sets, given.Sets);
            Each("producerType", filter.ProducerTypes, []);
            Add("priceFrom", filter.PriceFrom?.ToString(CultureInfo.InvariantCulture));
            Add("priceTo", filter.PriceTo?.ToString(CultureInfo.InvariantCulture));
            Add("inStock", filter.InStockOnly ? "true" : null);
            Add("sort", sort == ProductSort.Relevance ? null : sort.Code());
            Add("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
            return _url.ToString();
        }

        private void Each(string name, IEnumerable<string> values, IReadOnlyList<string> given)
        {
            foreach (var value in values.Except(given).Order(StringComparer.Ordinal)) Add(name, value);
        }

        private void Add(string name, string? value)
        {
            if (value is null) return;
            _url.Append(_next).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _next = '&';
        }
    }
}
