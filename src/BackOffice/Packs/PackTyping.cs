using Marketplace.Catalog.Stock;
using Marketplace.Components;
using Marketplace.Shared;

namespace Marketplace.BackOffice.Packs;

/// <summary>The fields of a list of packs: as they are shown first, and as they are shown again after a refusal.</summary>
internal static class PackTyping
{
    public static PackRowForm Of(PackRow pack) => new()
    {
        VariantId = pack.VariantId,
        Seen = pack.Numbers.Token,
        Price = Labels.Number(pack.PriceVnd),
        OnHand = Labels.Number(pack.OnHand),
        LowStockAt = pack.LowStockAt is { } low ? Labels.Number(low) : "",
        Grams = pack.Grams is { } grams ? Labels.Number(grams) : "",
    };

    /// <summary>What was typed, in the order in which the list now is; a pack that was not sent stands as it is.</summary>
    public static List<PackRowForm> InOrder(IReadOnlyList<PackRowForm> typed, IReadOnlyList<PackRow> packs) =>
        [.. packs.Select(p => typed.FirstOrDefault(t => t.VariantId == p.VariantId) ?? Of(p))];

    /// <summary>
    /// Where the use case has said what it met, the reader has seen the numbers of now: fields that nobody touched show them, typed ones stay.
    /// </summary>
    public static IReadOnlyList<FieldError> Renew(IReadOnlyList<FieldError> errors, PacksForm form, IReadOnlyList<PackRow> packs)
    {
        for (var i = 0; i < Math.Min(form.Rows.Count, packs.Count); i++)
        {
            var (row, pack, at) = (form.Rows[i], packs[i], $"Rows[{i}].");
            if (!errors.Any(e => StockConflicts.Is(e) && e.Field.StartsWith(at, StringComparison.Ordinal))) continue;
            if (PackNumbers.OfToken(row.Seen) is not { } seen || seen == pack.Numbers) continue;
            var (before, now) = (Of(Seen(pack, seen)), Of(pack));
            if (row.Price == before.Price) row.Price = now.Price;
            if (row.OnHand == before.OnHand) row.OnHand = now.OnHand;
            if (row.LowStockAt == before.LowStockAt) row.LowStockAt = now.LowStockAt;
            if (row.Grams == before.Grams) row.Grams = now.Grams;
            row.Seen = now.Seen;
        }
        return errors;
    }

    private static PackRow Seen(PackRow pack, PackNumbers seen) =>
        pack with { PriceVnd = seen.PriceVnd, OnHand = seen.OnHand, LowStockAt = seen.LowStockAt, Grams = seen.Grams };
}
