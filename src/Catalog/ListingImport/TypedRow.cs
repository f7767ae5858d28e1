using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.ListingImport;

/// <summary>What a row says, cell by cell. Null = the cell is empty or the column is not there: it stays as it is.</summary>
internal sealed class TypedRow
{
    private const int MostNet = 1_000_000;
    private readonly IReadOnlyDictionary<string, string> _cells;
    private readonly List<(ImportColumn Column, Message Why)> _faults = [];

    private TypedRow(IReadOnlyDictionary<string, string> cells) => _cells = cells;

    public string Sku { get; private set; } = "";

    /// <summary>What the file calls the product; empty = by its name.</summary>
    public string Key { get; private set; } = "";

    public string? Name { get; private set; }

    public string? Set { get; private set; }

    public string? Label { get; private set; }

    public (int Quantity, string Unit)? Net { get; private set; }

    public long? PriceVnd { get; private set; }

    public int? OnHand { get; private set; }

    public int? LowStockAt { get; private set; }

    public int? Grams { get; private set; }

    public bool IsHandedIn { get; private set; }

    public IReadOnlyList<(ImportColumn Column, Message Why)> Faults => _faults;

    /// <summary>A text of the product as it was typed.</summary>
    public string this[ImportColumn column] => _cells.GetValueOrDefault(column.Key, "");

    /// <param name="cells">By key of their column.</param>
    public static TypedRow Read(IReadOnlyDictionary<string, string> cells, ClassificationBook classification)
    {
        var row = new TypedRow(cells);
        row.Sku = SpreadsheetText.Read(row.Text(ImportColumn.Sku, 40) ?? "");
        if (row.Sku.Length == 0) row.Refuse(ImportColumn.Sku, ImportTexts.NoSku);
        row.Key = SpreadsheetText.Read(row.Text(ImportColumn.Product, 64) ?? "");
        row.Name = row.Text(ImportColumn.Name, DraftNameForm.LongestName);
        row.Set = row.SetOf(classification);
        row.Text(ImportColumn.Description, DraftNameForm.LongestDescription);
        row.Label = row.Text(ImportColumn.Label, 60);
        row.Net = row.NetOf();
        row.PriceVnd = row.Number(ImportColumn.Price, 1, PackNumbers.MostVnd, DraftRefusals.NotAPrice);
        row.OnHand = (int?)row.Number(ImportColumn.OnHand, 0, PackNumbers.MostOnHand, DraftRefusals.NotANumber);
        row.LowStockAt = (int?)row.Number(ImportColumn.LowStockAt, 0, PackNumbers.MostOnHand, DraftRefusals.NotANumber);
        row.Grams = (int?)row.Number(ImportColumn.Grams, 1, PackNumbers.MostGrams, DraftRefusals.NotANumber);
        foreach (var column in ImportColumn.OfLabel) row.Text(column, column.Field!.Longest);
        row.Text(ImportColumn.Story, DraftLabelForm.LongestStory);
        row.IsHandedIn = row.YesNo();
        return row;
    }

    private string? Text(ImportColumn column, int most)
    {
        var text = OutsideText.Tidy(this[column]);
        if (text.Length > most) Refuse(column, ImportTexts.TooLong(most));
        return text.Length == 0 ? null : text;
    }

    /// <summary>"04", "4" or "04 – Mật ong và sản phẩm từ mật ong", as the list of the template has it.</summary>
    private string? SetOf(ClassificationBook classification)
    {
        if (Text(ImportColumn.Set, 200) is not { } typed) return null;
        var code = string.Concat(typed.TakeWhile(char.IsAsciiDigit)).PadLeft(2, '0');
        if (classification.Set(code) is not null) return code;
        Refuse(ImportColumn.Set, DraftRefusals.NoSuchSet);
        return null;
    }

    private (int, string)? NetOf()
    {
        var unit = UnitWords.Of(Text(ImportColumn.Unit, 20));
        if (unit is null) Refuse(ImportColumn.Unit, ImportTexts.NotAUnit);
        if (Text(ImportColumn.Net, 12) is not { } typed || unit is null) return null;
        int? net = unit is "kg" or "l" ? TypedNumber.Grams(typed) : TypedNumber.Whole(typed);
        if (net is >= 1 and <= MostNet) return (net.Value, unit switch { "kg" => "g", "l" => "ml", _ => unit });
        Refuse(ImportColumn.Net, DraftRefusals.NotAnAmount);
        return null;
    }

    private long? Number(ImportColumn column, long least, long most, Message refusal)
    {
        if (Text(column, 20) is not { } typed) return null;
        if (TypedNumber.Vnd(typed) is { } number && number >= least && number <= most) return number;
        Refuse(column, refusal);
        return null;
    }

    private bool YesNo()
    {
        var typed = (Text(ImportColumn.Submit, 10) ?? "").ToLowerInvariant();
        var isYes = typed is "có" or "co" or "x" or "1" or "true" or "yes";
        if (!isYes && typed is not ("" or "không" or "khong" or "0" or "false" or "no")) Refuse(ImportColumn.Submit, ImportTexts.NotYesNo);
        return isYes;
    }

    private void Refuse(ImportColumn column, Message why) => _faults.Add((column, why));
}

/// <summary>Units as people type them and as the template's list has them.</summary>
internal static class UnitWords
{
    /// <summary>In the order of the list; the last word of each is the one that files have.</summary>
    public static IReadOnlyList<string> Listed { get; } = ["g", "kg", "ml", "lít", "chiếc"];

    /// <returns>g, kg, ml, l or piece; g for none; null for what is none.</returns>
    public static string? Of(string? typed) => typed?.ToLowerInvariant() switch
    {
        null or "g" or "gam" or "gram" => "g",
        "kg" or "ký" or "kí" => "kg",
        "ml" => "ml",
        "l" or "lít" or "lit" => "l",
        "chiếc" or "cái" or "chiec" or "cai" or "piece" => "piece",
        _ => null,
    };

    /// <summary>As a file has it.</summary>
    public static string Written(string unit) => unit switch { "l" => "lít", "piece" => "chiếc", _ => unit };
}
