using System.Globalization;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.ListingImport;

/// <summary>A pack on sale whose numbers a row changes.</summary>
internal sealed record PlannedPack(ImportRow Row, Guid Id, PackNumbers Before, PackNumbers After);

/// <param name="Content">The product as it is to be.</param>
/// <param name="Packs">Numbers of packs on sale that change at once.</param>
/// <param name="IsHandedIn">A row asks for it.</param>
internal sealed record ProductPlan(KnownProduct Product, DraftContent Content, IReadOnlyList<PlannedPack> Packs, bool IsHandedIn);

/// <summary>
/// What the rows of one product make of it. The dry run and the import ask the same question, of what is known at their time. Each row is
/// judged by itself: a bad one changes nothing, and says why at its columns.
/// </summary>
internal sealed class PlanProduct(KnownCatalogue known, ImportRun run)
{
    public const int MostOpenDrafts = 5_000;
    private readonly KnownCatalogue _known = known;
    private readonly Dictionary<ImportColumn, (string Value, int Line)> _said = [];

    /// <param name="rows">Of one product, without those that were refused already; each gets its outcome.</param>
    /// <returns>Null when no row is left.</returns>
    public ProductPlan? Execute(IReadOnlyList<(ImportRow Row, TypedRow Typed)> rows)
    {
        _said.Clear();
        var product = ProductOf(rows);
        if (product.IsNew && _known.OpenDrafts >= MostOpenDrafts)
        {
            foreach (var (row, _) in rows) Refuse(row, [(null, ImportTexts.TooManyDrafts)]);
            return null;
        }
        var content = product.Content;
        var packs = new List<PlannedPack>();
        var good = 0;
        foreach (var (row, typed) in rows)
        {
            var step = new RowStep(this, product, content, row, typed);
            if (step.Take() is not { } taken) continue;
            good++;
            content = taken;
            if (step.Pack is { } pack) packs.Add(pack);
        }
        if (good == 0) return null;
        return new ProductPlan(product, content == product.Content ? product.Content : content, packs,
            rows.Any(r => r.Row.Outcome != RowOutcome.Refused && r.Typed.IsHandedIn));
    }

    /// <summary>Found by SKU, then by the code that the rows name; else a new one.</summary>
    private KnownProduct ProductOf(IReadOnlyList<(ImportRow Row, TypedRow Typed)> rows)
    {
        var found = rows.Select(r => _known.Pack(r.Typed.Sku)?.Product).FirstOrDefault(p => p is not null)
            ?? rows.Select(r => _known.Product(r.Typed.Key)).FirstOrDefault(p => p is not null);
        var product = found ?? new KnownProduct { Content = new DraftContent() };
        if (rows[0].Typed.Key.Length > 0) _known.Name(product, rows[0].Typed.Key);
        return product;
    }

    private void Refuse(ImportRow row, IReadOnlyList<(ImportColumn? Column, Message Why)> faults)
    {
        row.Outcome = RowOutcome.Refused;
        row.Faults = [.. faults.Select(f => new RowFault(f.Column is { } column ? run.NameOf(column) : "", f.Why.Text(ImportColumns.Language)))];
    }

    /// <summary>One row upon what the rows before it made.</summary>
    private sealed class RowStep(PlanProduct plan, KnownProduct product, DraftContent content, ImportRow row, TypedRow typed)
    {
        private readonly List<(ImportColumn?, Message)> _faults = [];
        private readonly List<(ImportColumn, string)> _says = [];

        public PlannedPack? Pack { get; private set; }

        /// <returns>Null = refused.</returns>
        public DraftContent? Take()
        {
            var pack = plan._known.Pack(typed.Sku);
            if (plan._known.IsAmbiguous(typed.Sku)) Fault(ImportColumn.Sku, ImportTexts.SkuIsAmbiguous);
            else if (pack is not null && pack.Product != product) Fault(ImportColumn.Sku, ImportTexts.OfAnotherProduct);
            if (_faults.Count > 0) return Refused();
            var next = WithTexts(content);
            if (product.IsNew && next.Name.Length == 0) Fault(ImportColumn.Name, ImportTexts.NeedsName);
            next = pack is null ? WithNewPack(next) : WithPack(next, pack.Id);
            var changes = next != content;
            if (changes && !product.IsWritable) Fault(null, DraftRefusals.NotWritable);
            if (_faults.Count > 0) return Refused();
            foreach (var (column, value) in _says) plan._said.TryAdd(column, (value, row.Line));
            row.Outcome = (pack, changes || Pack is not null) switch
            {
                (null, _) => RowOutcome.New,
                (_, true) => RowOutcome.Changed,
                _ => RowOutcome.Unchanged,
            };
            return changes ? next : content;
        }

        private DraftContent? Refused()
        {
            Pack = null;
            plan.Refuse(row, _faults);
            return null;
        }

        private void Fault(ImportColumn? column, Message why) => _faults.Add((column, why));

        private DraftContent WithTexts(DraftContent now)
        {
            var label = now.Label;
            foreach (var column in ImportColumn.OfLabel) label = column.Field!.Write(label, Text(column, column.Field.Read(label)));
            var next = now with
            {
                Name = Text(ImportColumn.Name, now.Name),
                SetCode = typed.Set is { } set ? Said(ImportColumn.Set, set) : now.SetCode,
                Description = Text(ImportColumn.Description, now.Description),
                Story = Text(ImportColumn.Story, now.Story),
                Label = label == now.Label ? now.Label : label,
            };
            return next == now ? now : next;
        }

        /// <summary>What a file of ours says of the known text is the known text, whatever a spreadsheet's guard made of it.</summary>
        private string Text(ImportColumn column, string now)
        {
            var cell = typed[column];
            if (OutsideText.IsBlank(cell)) return now;
            if (cell == now || cell == SpreadsheetText.Written(now)) return Said(column, now);
            return Said(column, SpreadsheetText.Read(cell, keepLines: !column.IsOneLine));
        }

        /// <summary>The first row that says it is believed; another that says otherwise is refused.</summary>
        private string Said(ImportColumn column, string value)
        {
            if (plan._said.TryGetValue(column, out var first) && first.Value != value) Fault(column, ImportTexts.OtherThan(first.Line));
            _says.Add((column, value));
            return value;
        }

        private DraftContent WithNewPack(DraftContent now)
        {
            if (typed.Net is null) Fault(ImportColumn.Net, ImportTexts.NeedsAmount);
            if (typed.PriceVnd is null) Fault(ImportColumn.Price, ImportTexts.NeedsPrice);
            if (_faults.Count > 0) return now;
            if (now.Packs.Count >= DraftPacksForm.MostPacks) Fault(null, DraftRefusals.TooManyPacks(DraftPacksForm.MostPacks));
            var (quantity, unit) = typed.Net!.Value;
            var label = typed.Label is null ? PackLabel.Made(quantity, unit) : SpreadsheetText.Read(typed.Label);
            CheckLabel(now, label, null);
            var pack = new DraftPack(Guid.CreateVersion7(), label, quantity, unit, typed.PriceVnd!.Value)
            {
                OnHand = typed.OnHand ?? 0, LowStockAt = typed.LowStockAt, Grams = typed.Grams, Sku = typed.Sku,
            };
            return now with { Packs = [.. now.Packs, pack] };
        }

        private DraftContent WithPack(DraftContent now, Guid id)
        {
            if (product.Live.TryGetValue(id, out var live))
            {
                var numbers = new PackNumbers(
                    typed.PriceVnd ?? live.PriceVnd, typed.OnHand ?? live.OnHand, typed.LowStockAt ?? live.LowStockAt, typed.Grams ?? live.Grams);
                if (numbers != live) Pack = new PlannedPack(row, id, live, numbers);
            }
            var at = now.Packs.ToList().FindIndex(p => p.Id == id);
            if (at < 0) return now;
            var before = now.Packs[at];
            var pack = before;
            if (typed.Label is { } words && words != SpreadsheetText.Written(before.Label)) pack = pack with { Label = SpreadsheetText.Read(words) };
            if (typed.Net is { } net) pack = pack with { NetQuantity = net.Quantity, NetUnit = net.Unit };
            if (!pack.IsOnSale)
                pack = pack with
                {
                    PriceVnd = typed.PriceVnd ?? pack.PriceVnd,
                    OnHand = typed.OnHand ?? pack.OnHand,
                    LowStockAt = typed.LowStockAt ?? pack.LowStockAt,
                    Grams = typed.Grams ?? pack.Grams,
                };
            if (pack == before) return now;
            CheckLabel(now, pack.Label, id);
            var packs = now.Packs.ToList();
            packs[at] = pack;
            return now with { Packs = packs };
        }

        private void CheckLabel(DraftContent now, string label, Guid? own)
        {
            if (now.Packs.Any(p => p.Id != own && string.Equals(p.Label, label, StringComparison.OrdinalIgnoreCase)))
                Fault(ImportColumn.Label, DraftRefusals.SamePack);
        }
    }
}

/// <summary>A pack's words where its producer gave none.</summary>
internal static class PackLabel
{
    public static string Made(int quantity, string unit)
    {
        var isLarge = unit is "g" or "ml" && quantity >= 1000 && quantity % 100 == 0;
        var number = isLarge ? (quantity / 1000m).ToString("0.#", ImportColumns.Language) : quantity.ToString(CultureInfo.InvariantCulture);
        var word = (unit, isLarge) switch
        {
            ("g", true) => "kg",
            ("ml", true) => "lít",
            ("piece", _) => "chiếc",
            _ => unit,
        };
        return $"{number} {word}";
    }
}

/// <summary>Words on their way into a spreadsheet and back.</summary>
internal static class SpreadsheetText
{
    public static string Written(string text) => SpreadsheetCell.Safe(text);

    /// <summary>Without the apostrophe that keeps a spreadsheet from calculating.</summary>
    public static string Read(string cell, bool keepLines = false)
    {
        var text = OutsideText.Tidy(cell, keepLines);
        return text.Length > 1 && text[0] == '\'' && SpreadsheetCell.Safe(text[1..]) == text ? text[1..] : text;
    }
}
