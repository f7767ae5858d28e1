using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Stock;

/// <summary>From the fields of a list of packs to those that were changed, with an error at each field that is no such number.</summary>
internal sealed class ReadPacks
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public IReadOnlyList<ChangedPack> Read(PacksForm form)
    {
        var changed = new List<ChangedPack>();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = form.Rows[i];
            if (form.SoldOut == row.VariantId) row.OnHand = "0";
            var at = $"Rows[{i}]";
            if (PackNumbers.OfToken(row.Seen) is not { } seen) _errors.Add(new FieldError($"{at}.Price", StockRefusals.NoSuchPack));
            else if (NumbersOf(row, at) is { } typed && typed != seen) changed.Add(new ChangedPack(at, row.VariantId, seen, typed));
        }
        return changed;
    }

    private PackNumbers? NumbersOf(PackRowForm row, string at)
    {
        var before = _errors.Count;
        var price = Number($"{at}.Price", row.Price, 1, PackNumbers.MostVnd, StockRefusals.Price());
        var onHand = Number($"{at}.OnHand", row.OnHand, 0, PackNumbers.MostOnHand, StockRefusals.OnHand());
        var low = row.LowStockAt.Trim().Length == 0 ? null : Number($"{at}.LowStockAt", row.LowStockAt, 0, PackNumbers.MostOnHand, StockRefusals.OnHand());
        var grams = row.Grams.Trim().Length == 0 ? null : Number($"{at}.Grams", row.Grams, 1, PackNumbers.MostGrams, StockRefusals.Grams());
        return _errors.Count > before ? null : new PackNumbers(price!.Value, (int)onHand!.Value, (int?)low, (int?)grams);
    }

    private long? Number(string field, string text, long least, long most, Message refusal)
    {
        if (TypedNumber.Vnd(text) is { } number && number >= least && number <= most) return number;
        _errors.Add(new FieldError(field, refusal));
        return null;
    }
}

/// <param name="At">The row, as errors name it.</param>
internal sealed record ChangedPack(string At, Guid VariantId, PackNumbers Seen, PackNumbers Typed)
{
    public bool Price => Typed.PriceVnd != Seen.PriceVnd;

    public bool OnHand => Typed.OnHand != Seen.OnHand;

    public bool Low => Typed.LowStockAt != Seen.LowStockAt;

    public bool Grams => Typed.Grams != Seen.Grams;

    /// <summary>The shop shows it.</summary>
    public bool Shows => Price || Typed.OnHand > 0 != Seen.OnHand > 0;
}
