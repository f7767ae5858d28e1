using System.Globalization;
using System.Resources;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;

namespace Marketplace.Ordering.Alerts;

/// <summary>Words of letters that something has to be looked at.</summary>
internal static class AlertTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Ordering.Alerts.AlertTexts", typeof(AlertTexts).Assembly);

    public static Message Trial() => Of("Trial");

    public static Message LowSubject(int packs) => Of("Low_Subject", packs);

    public static Message LowText(string producer) => Of("Low_Text", producer);

    public static Message LowLine(LowPack pack, CultureInfo language) =>
        Of("Low_Line", pack.ProductName, PackLabels.Of(pack.Label, language), pack.OnHand);

    public static Message LowPage(string address) => Of("Low_Page", address);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
