using Marketplace.Catalog.Categories;
using Marketplace.Shared;

namespace Marketplace.Catalog.ListingImport;

/// <summary>Rows of a sheet as they are kept: cells under the keys of our columns, products numbered, what is wrong in a row alone found.</summary>
internal sealed class ImportRows(ImportRun run, ClassificationBook classification)
{
    private readonly Dictionary<string, int> _skus = new(StringComparer.OrdinalIgnoreCase), _products = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<(ImportRow Row, TypedRow Typed)> Of(Sheet sheet) =>
        [.. sheet.Rows.Select(r => Row(sheet, r)).OrderBy(r => r.Row.Product).ThenBy(r => r.Row.Line)];

    private (ImportRow Row, TypedRow Typed) Row(Sheet sheet, SheetRow read)
    {
        var cells = new Dictionary<string, string>();
        var faults = new List<(ImportColumn Column, Message Why)>();
        foreach (var column in ImportColumns.All)
        {
            if (column == ImportColumn.State || !sheet.Places.TryGetValue(column, out var at) || at >= read.Cells.Count) continue;
            var cell = read.Cells[at];
            if (cell.Kind == CellKind.Formula) faults.Add((column, ImportTexts.Formula));
            if (cell.Kind == CellKind.Error) faults.Add((column, ImportTexts.BrokenCell));
            if (cell.Text.Length > 0) cells[column.Key] = Shared.Text.OutsideText.WellFormed(cell.Text);
        }
        var typed = TypedRow.Read(cells, classification);
        // What is said of a cell that holds no value is that alone.
        faults.AddRange(typed.Faults.Where(f => faults.TrueForAll(k => k.Column != f.Column)).ToList());
        if (typed.Sku.Length > 0 && !_skus.TryAdd(typed.Sku, read.Line)) faults.Add((ImportColumn.Sku, ImportTexts.SkuTwice(_skus[typed.Sku])));
        var row = new ImportRow
        {
            ImportId = run.Id, Line = read.Line, Product = ProductOf(typed, read.Line), Sku = Shared.Text.OutsideText.Cut(typed.Sku, 40),
            Cells = cells, Outcome = faults.Count > 0 ? RowOutcome.Refused : RowOutcome.Unchanged,
            Faults = [.. faults.Select(f => new RowFault(run.NameOf(f.Column), f.Why.Text(ImportColumns.Language)))],
        };
        return (row, typed);
    }

    /// <summary>Rows of one key are one product, without a key those of one name; a row with neither stands alone.</summary>
    private int ProductOf(TypedRow typed, int line)
    {
        var key = (typed.Key, typed.Name) switch
        {
            ({ Length: > 0 } code, _) => $"key {code}",
            (_, { } name) => $"name {name}",
            _ => $"line {line}",
        };
        if (!_products.TryGetValue(key, out var number)) _products[key] = number = _products.Count + 1;
        return number;
    }
}
