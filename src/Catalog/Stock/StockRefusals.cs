using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Stock;

/// <summary>Why packs cannot be had.</summary>
internal static class StockRefusals
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Stock.StockTexts", typeof(StockRefusals).Assembly);

    public static Message NoSuchPack { get; } = Of(nameof(NoSuchPack));

    public static Message SoldOut(string label) => Of(nameof(SoldOut), label);

    public static Message OnlySoMany(string label, int left) => Of(nameof(OnlySoMany), label, left);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
