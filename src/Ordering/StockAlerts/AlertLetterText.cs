using System.Globalization;
using System.Resources;

namespace Marketplace.Ordering.StockAlerts;

/// <summary>The words of letters about goods that are awaited, in a given language.</summary>
internal sealed record AlertLetterText(string Subject, string Body)
{
    private static readonly ResourceManager _words = new("Marketplace.Ordering.StockAlerts.AlertLetterWords", typeof(AlertLetterText).Assembly);

    public static AlertLetterText Confirm(string product, string link, CultureInfo culture) => Of("Confirm", product, link, culture);

    public static AlertLetterText InStock(string product, string link, CultureInfo culture) => Of("InStock", product, link, culture);

    private static AlertLetterText Of(string kind, string product, string link, CultureInfo culture) =>
        new(Say($"{kind}_Subject", culture, product), Say($"{kind}_Text", culture, product, link));

    private static string Say(string key, CultureInfo culture, params object[] values) =>
        string.Format(culture, _words.GetString(key, culture) ?? throw new MissingManifestResourceException(key), values);
}
