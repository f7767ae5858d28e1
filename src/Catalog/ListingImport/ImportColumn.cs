using System.Globalization;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.ListingImport;

/// <summary>Columns of the template, in its order.</summary>
internal enum ImportColumn
{
    Sku, Product, Name, Set, Description, Label, Net, Unit, Price, OnHand, LowStockAt, Grams, Ingredients, Storage, ShelfLife, Warnings, LicenceNo,
    Story, Submit,

    /// <summary>In exported files; an import passes it over.</summary>
    State,
}

/// <summary>How columns are called: in Vietnamese, whoever reads, since a file travels.</summary>
internal static class ImportColumns
{
    /// <summary>Room in a cell, in characters; what is longer is refused at its column.</summary>
    public const int LongestCell = 2_000;

    /// <summary>Language of files and of what is said about them.</summary>
    public static CultureInfo Language { get; } = CultureInfo.GetCultureInfo("vi-VN");

    public static IReadOnlyList<ImportColumn> All { get; } = Enum.GetValues<ImportColumn>();

    public static int Count => All.Count;

    public static string Heading(ImportColumn column) => ImportTexts.Word($"Column_{column}");

    /// <returns>Null = no column of ours.</returns>
    public static ImportColumn? OfHeading(string heading)
    {
        var typed = Plain(heading);
        return All.Where(c => Plain(Heading(c)) == typed).Select(c => (ImportColumn?)c).FirstOrDefault();
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
