using System.Globalization;
using Marketplace.Catalog.Products;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.ListingImport;

/// <summary>A column of the template.</summary>
/// <param name="key">Its name in resources and in stored rows.</param>
internal sealed class ImportColumn(string key)
{
    public static ImportColumn Sku { get; } = new("Sku");
    public static ImportColumn Product { get; } = new("Product");
    public static ImportColumn Name { get; } = new("Name") { Width = 28, IsOneLine = true };
    public static ImportColumn Set { get; } = new("Set") { Width = 28 };
    public static ImportColumn Description { get; } = new("Description") { Width = 40 };
    public static ImportColumn Label { get; } = new("Label") { Width = 28 };
    public static ImportColumn Net { get; } = new("Net");
    public static ImportColumn Unit { get; } = new("Unit");
    public static ImportColumn Price { get; } = new("Price");
    public static ImportColumn OnHand { get; } = new("OnHand");
    public static ImportColumn LowStockAt { get; } = new("LowStockAt");
    public static ImportColumn Grams { get; } = new("Grams");
    public static ImportColumn Story { get; } = new("Story") { Width = 40 };
    public static ImportColumn Submit { get; } = new("Submit");

    /// <summary>In exported files; an import passes it over.</summary>
    public static ImportColumn State { get; } = new("State");

    /// <summary>One for each label field.</summary>
    public static IReadOnlyList<ImportColumn> OfLabel { get; } =
        [.. LabelFields.All.Select(f => new ImportColumn(f.Key) { Field = f, Width = f.ColumnWidth, IsOneLine = f.IsNumber })];

    public string Key => key;

    /// <summary>In characters.</summary>
    public int Width { get; private init; } = 16;

    /// <summary>A text without line breaks.</summary>
    public bool IsOneLine { get; private init; }

    /// <summary>Null = nothing of the label.</summary>
    public LabelField? Field { get; private init; }

    public string Heading => Field?.Heading ?? ImportTexts.Word($"Column_{key}");

    public string How => Field?.How ?? ImportTexts.Word($"How_{key}");

    public string Example => Field?.Example ?? ImportTexts.Word($"Example_{key}");
}

/// <summary>How columns are called: in Vietnamese, whoever reads, since a file travels.</summary>
internal static class ImportColumns
{
    /// <summary>Room in a cell, in characters; what is longer is refused at its column.</summary>
    public const int LongestCell = 2_000;

    /// <summary>Language of files and of what is said about them.</summary>
    public static CultureInfo Language { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>In the template's order.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        ImportColumn.Sku, ImportColumn.Product, ImportColumn.Name, ImportColumn.Set, ImportColumn.Description, ImportColumn.Label, ImportColumn.Net,
        ImportColumn.Unit, ImportColumn.Price, ImportColumn.OnHand, ImportColumn.LowStockAt, ImportColumn.Grams, .. ImportColumn.OfLabel,
        ImportColumn.Story, ImportColumn.Submit, ImportColumn.State,
    ];

    /// <summary>Where the template has it, from 1.</summary>
    public static int PlaceOf(ImportColumn column) => All.TakeWhile(c => c != column).Count() + 1;

    /// <returns>Null = no column of ours.</returns>
    public static ImportColumn? OfHeading(string heading)
    {
        var typed = Plain(heading);
        return All.FirstOrDefault(c => Plain(c.Heading) == typed);
    }

    private static string Plain(string heading) => OutsideText.Tidy(heading).TrimEnd('*', ' ').ToLowerInvariant();

    /// <summary>1 = A.</summary>
    public static string Letter(int place)
    {
        var letters = "";
        for (; place > 0; place = (place - 1) / 26) letters = (char)('A' + (place - 1) % 26) + letters;
        return letters;
    }
}
