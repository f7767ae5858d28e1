using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport.Files;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <summary>A producer's packs, or none, as the file that an import takes: put in as it is, it changes nothing.</summary>
public sealed class WriteProductFile(DbContext db, ClassificationBook classification, ICurrentUser user)
{
    private static readonly HashSet<int> _textColumns = [ImportColumns.PlaceOf(ImportColumn.Sku), ImportColumns.PlaceOf(ImportColumn.Product)];

    /// <summary>With lists to choose from and a sheet that says how.</summary>
    /// <param name="producerCode">Null = an empty template.</param>
    /// <returns>Null when the person does not keep the producer's catalogue.</returns>
    public async Task<byte[]?> XlsxAsync(string? producerCode, CancellationToken cancel)
    {
        if (await RowsAsync(producerCode, cancel) is not { } rows) return null;
        var sets = classification.Sets.Select(SetText).ToList();
        var yes = ImportTexts.Word("Yes");
        var choices = Enumerable.Range(0, sets.Count)
            .Select(i => (IReadOnlyList<object?>)[sets[i], At(UnitWords.Listed, i), At([yes, ImportTexts.Word("No")], i)]);
        string Range(string column, int count) => $"'{ImportTexts.Word("SheetLists")}'!${column}$2:${column}${count + 1}";
        var lists = new Dictionary<int, string>
        {
            [ImportColumns.PlaceOf(ImportColumn.Set)] = Range("A", sets.Count),
            [ImportColumns.PlaceOf(ImportColumn.Unit)] = Range("B", UnitWords.Listed.Count),
            [ImportColumns.PlaceOf(ImportColumn.Submit)] = Range("C", 2),
        };
        return Workbook.Write(
        [
            new WorkbookSheet(ImportTexts.Word("SheetProducts"), Head().Concat(rows), [.. ImportColumns.All.Select(c => c.Width)], lists, _textColumns),
            WorkbookSheet.Plain(ImportTexts.Word("SheetHow"), Guide(), 26, 90, 40),
            WorkbookSheet.Plain(ImportTexts.Word("SheetLists"), Names(ImportColumn.Set, ImportColumn.Unit, ImportColumn.Submit).Concat(choices), 60, 14, 14),
        ]);
    }

    /// <inheritdoc cref="XlsxAsync"/>
    public async Task<byte[]?> CsvAsync(string? producerCode, CancellationToken cancel)
    {
        return await RowsAsync(producerCode, cancel) is { } rows ? CsvLine.FileForSpreadsheet(Head().Concat(rows).Select(row => row.Select(Cell))) : null;
    }

    private static string Cell(object? value) => value switch
    {
        string text => SpreadsheetCell.Safe(text),
        IFormattable number => number.ToString(null, ImportColumns.Language),
        _ => "",
    };

    private static IEnumerable<IReadOnlyList<object?>> Head() => Names([.. ImportColumns.All]);

    private static IEnumerable<IReadOnlyList<object?>> Names(params ImportColumn[] columns) => [[.. columns.Select(c => c.Heading)]];

    private static IEnumerable<IReadOnlyList<object?>> Guide() =>
    [
        [ImportTexts.Word("HowColumn"), ImportTexts.Word("HowText"), ImportTexts.Word("HowExample")],
        .. ImportColumns.All.Select(c => (IReadOnlyList<object?>)[c.Heading, c.How, c.Example]),
        [ImportTexts.Word("HowRule"), ImportTexts.Word("HowRules")],
    ];

    private static string? At(IReadOnlyList<string> words, int at) => at < words.Count ? words[at] : null;

    private static string SetText(ProductSet set) => $"{set.Code} – {set.Name}";

    private async Task<IReadOnlyList<IReadOnlyList<object?>>?> RowsAsync(string? producerCode, CancellationToken cancel)
    {
        if (producerCode is null) return [];
        if (!user.May(ProducerRight.Shop, producerCode)) return null;
        var isSample = await db.WritesSampleAsync(user, producerCode, cancel);
        var known = await KnownCatalogue.LoadAsync(db, producerCode, isSample, skus: null, new HashSet<string>(), isWriting: false, cancel);
        return
        [
            .. known.Products.OrderBy(p => p.Content.Name, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal)
                .SelectMany((p, i) => p.Content.Packs.Select(pack => Row(p, pack, p.Code ?? $"#{i + 1}"))),
        ];
    }

    private IReadOnlyList<object?> Row(KnownProduct product, DraftPack pack, string code)
    {
        var content = product.Content;
        var typed = DraftPackRow.Of(pack);
        var numbers = product.Live.GetValueOrDefault(pack.Id) ?? new PackNumbers(pack.PriceVnd, pack.OnHand, pack.LowStockAt, pack.Grams);
        var set = content.SetCode is { } known ? classification.Set(known) : null;
        return
        [
            KnownCatalogue.SkuOf(pack.Id, pack.Sku), code, content.Name, set is null ? content.SetCode : SetText(set), content.Description, pack.Label,
            decimal.Parse(typed.Net, ImportColumns.Language), UnitWords.Written(typed.Unit), numbers.PriceVnd, numbers.OnHand, numbers.LowStockAt,
            numbers.Grams, .. LabelFields.All.Select(f => f.Read(content.Label)), content.Story, null, ImportTexts.Word(StateOf(product, pack)),
        ];
    }

    private static string StateOf(KnownProduct product, DraftPack pack) => (product.Live.ContainsKey(pack.Id), product.Draft?.State) switch
    {
        (true, _) => "StateOnSale",
        (_, DraftState.Submitted) => "StateSubmitted",
        (_, DraftState.ChangesAsked) => "StateChangesAsked",
        _ => "StateDraft",
    };
}
