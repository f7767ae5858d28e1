using System.Text.RegularExpressions;
using Marketplace.Ordering.Orders;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// A buyer's words as an officer reads them: without the name, telephone, e-mail and address that the order has, and without whatever looks
/// like a telephone number or an e-mail.
/// </summary>
internal static partial class HiddenBuyer
{
    private const string Hidden = "[…]";
    private const int ShortestPart = 3;

    public static string In(string words, OrderGroup buyer)
    {
        var known = new[] { buyer.BuyerName, buyer.BuyerEmail, buyer.Address.Street }.Where(w => w.Length >= ShortestPart)
            .OrderByDescending(w => w.Length);
        var text = known.Aggregate(words, (t, part) => t.Replace(part, Hidden, StringComparison.OrdinalIgnoreCase));
        return EMail().Replace(Telephone().Replace(text, Hidden), Hidden);
    }

    /// <summary>Eight digits or more, with what people put between them.</summary>
    [GeneratedRegex(@"\+?\d(?:[\s.\-]?\d){7,}", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex EMail();
}
