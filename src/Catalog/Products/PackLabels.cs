using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Products;

/// <summary>Labels of packs, which producers write in Vietnamese, for readers of English: "Gói 10 chiếc" is "Pack, 10 pieces".</summary>
public static class PackLabels
{
    private static readonly Dictionary<string, string> _containers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gói"] = "Pack", ["hộp"] = "Box", ["túi"] = "Bag", ["hũ"] = "Jar", ["lọ"] = "Jar", ["chai"] = "Bottle", ["can"] = "Can", ["lon"] = "Can",
        ["thùng"] = "Carton", ["khay"] = "Tray", ["bó"] = "Bundle", ["cặp"] = "Pair", ["chục"] = "Ten", ["vòng"] = "Bracelet", ["con"] = "Whole",
        ["quả"] = "Fruit", ["cây"] = "Piece", ["chiếc"] = "Piece", ["bộ"] = "Set", ["bịch"] = "Bag", ["vỉ"] = "Tray", ["thanh"] = "Bar",
    };

    private static readonly Dictionary<string, string> _units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["g"] = "g", ["kg"] = "kg", ["ml"] = "ml", ["lít"] = "l", ["chiếc"] = "pieces", ["cái"] = "pieces", ["quả"] = "pieces", ["con"] = "pieces",
        ["lá"] = "sheets", ["đôi"] = "pairs", ["hạt"] = "beads", ["nén"] = "sticks", ["que"] = "sticks",
        ["túi lọc"] = "tea bags", ["gói"] = "sachets", ["viên"] = "tablets", ["hộp"] = "boxes", ["túi"] = "bags",
    };

    private static readonly Regex _amount = new(@"(?<number>\d[\d.,-]*)\s*(?<unit>\p{L}+(?:\s+lọc)?)", RegexOptions.None, RegexLimit.Time);

    /// <summary>In the language of the page; what has no English word stays as it is.</summary>
    public static string Of(string label) => Of(label, CultureInfo.CurrentUICulture);

    /// <summary>In the language of a letter.</summary>
    public static string Of(string label, CultureInfo language) => language.TwoLetterISOLanguageName == "en" ? English(label) : label;

    private static string English(string label)
    {
        var container = _containers.GetValueOrDefault(label.Split(' ')[0]);
        var amount = _amount.Match(label);
        if (!amount.Success || !_units.TryGetValue(amount.Groups["unit"].Value, out var unit)) return container ?? label;
        var number = amount.Groups["number"].Value.Replace(',', '.');
        return container is null ? $"{number} {unit}" : $"{container}, {number} {unit}";
    }
}
