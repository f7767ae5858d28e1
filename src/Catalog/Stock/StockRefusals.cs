using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Stock;

/// <summary>Why packs cannot be had, or set.</summary>
internal static class StockRefusals
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Stock.StockTexts", typeof(StockRefusals).Assembly);

    public static Message NoSuchPack { get; } = Of(nameof(NoSuchPack));

    public static Message SoldOut(string label) => Of(nameof(SoldOut), label);

    public static Message OnlySoMany(string label, int left) => Of(nameof(OnlySoMany), label, left);

    public static Message NotUndone { get; } = Of(nameof(NotUndone));

    public static Message Price() => Of(nameof(Price), PackNumbers.MostVnd);

    public static Message OnHand() => Of(nameof(OnHand), PackNumbers.MostOnHand);

    public static Message Grams() => Of(nameof(Grams), PackNumbers.MostGrams);

    public static Message PriceMet(long now, long typed) => Of(nameof(PriceMet), now, typed);

    public static Message OnHandMet(int now, int typed) => Of(nameof(OnHandMet), now, typed);

    public static Message Met(int? now, int? typed) => Of(nameof(Met), Or(now), Or(typed));

    /// <summary>The refusal says what another has made of it meanwhile.</summary>
    public static bool IsMet(Message message) => message.Key is nameof(PriceMet) or nameof(OnHandMet) or nameof(Met);

    private static object Or(int? number) => number is { } there ? there : "–";

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
