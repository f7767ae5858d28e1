using System.Globalization;
using System.Resources;
using System.Text;
using Marketplace.Catalog.Products;
using Marketplace.Ordering.Payments;
using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>The words of letters about orders, in a given language.</summary>
internal sealed record OrderLetterText(string Subject, string Body)
{
    private static readonly ResourceManager _words = new("Marketplace.Ordering.Orders.OrderLetterWords", typeof(OrderLetterText).Assembly);

    public static OrderLetterText ToBuyer(Order order, OrderLetterKind kind, ISiteAddress site, CultureInfo culture)
    {
        var text = new StringBuilder();
        if (order.IsSample) text.AppendLine(Word("Trial", culture)).AppendLine();
        text.AppendLine(Say($"{kind}_Text", culture, order.Number, order.ProducerName)).AppendLine();
        AppendLines(text, order, culture);
        if (kind == OrderLetterKind.Placed && !order.IsSample) AppendHowToPay(text, order, culture);
        if (IsParcel(kind)) AppendParcel(text, order, culture);
        text.AppendLine().AppendLine(Say("Track", culture, site.Link($"/don-hang/{order.Group.Number}", culture)));
        return new OrderLetterText(SubjectOf($"{kind}_Subject", order, culture), text.ToString());
    }

    public static OrderLetterText ToProducer(Order order, OrderLetterKind kind, ISiteAddress site, CultureInfo culture)
    {
        var text = new StringBuilder();
        if (order.IsSample) text.AppendLine(Word("Trial", culture)).AppendLine();
        text.AppendLine(Say(ForProducer(kind, "Text"), culture, order.Number, order.ProducerName)).AppendLine();
        AppendLines(text, order, culture);
        if (IsParcel(kind)) AppendParcel(text, order, culture);
        text.AppendLine().AppendLine(Say("Open", culture, $"{site.Address}/ban-hang/don-hang/{order.Number}"));
        return new OrderLetterText(SubjectOf(ForProducer(kind, "Subject"), order, culture), text.ToString());
    }

    private static void AppendLines(StringBuilder text, Order order, CultureInfo culture)
    {
        foreach (var line in order.Lines.OrderBy(l => l.Position))
        {
            var pack = PackLabels.Of(line.PackLabel, culture);
            var cancelled = line.CancelledQuantity == 0 ? "" : " " + Say("PacksCancelled", culture, line.CancelledQuantity);
            text.AppendLine(culture, $"- {line.ProductName}, {pack} × {line.NotCancelled}{cancelled}: {Vnd.Format(line.GoodsVnd, culture)}");
        }
        if (order.DiscountVnd > 0) text.AppendLine(Say("Discount", culture, Vnd.Format(order.DiscountVnd, culture)));
        text.AppendLine(order.ShippingVnd is { } fee ? Say("Shipping", culture, Vnd.Format(fee, culture)) : Word("ShippingToAgree", culture));
        text.AppendLine(Say("Total", culture, Vnd.Format(order.TotalVnd, culture)));
    }

    private static void AppendHowToPay(StringBuilder text, Order order, CultureInfo culture)
    {
        if (order is not { PaymentMethod: PaymentMethod.BankTransfer, ReservedUntil: { } until }) return;
        text.AppendLine().AppendLine(Say("PayBefore", culture, Vnd.Format(order.TotalVnd, culture), until.VietnamMinute(), order.PaymentCode));
    }

    private static void AppendParcel(StringBuilder text, Order order, CultureInfo culture)
    {
        if (order.Shipments.MaxBy(s => s.HandedOverAt) is not { } parcel) return;
        var words = string.Join(", ", new[] { parcel.Carrier, parcel.TrackingCode }.Where(w => w.Length > 0));
        if (words.Length > 0) text.AppendLine().AppendLine(Say("Parcel", culture, words));
    }

    private static bool IsParcel(OrderLetterKind kind) => kind is OrderLetterKind.Shipped or OrderLetterKind.PartShipped;

    private static string ForProducer(OrderLetterKind kind, string part) =>
        kind is OrderLetterKind.NewForProducer or OrderLetterKind.Unanswered or OrderLetterKind.CancelledForProducer or OrderLetterKind.SaidPaid
        ? $"{kind}_{part}" : $"{kind}_Producer{part}";

    private static string SubjectOf(string key, Order order, CultureInfo culture)
    {
        var subject = Say(key, culture, order.Number, order.ProducerName);
        return order.IsSample ? $"[{Word("TrialMark", culture)}] {subject}" : subject;
    }

    private static string Say(string key, CultureInfo culture, params object[] values) => string.Format(culture, Word(key, culture), values);

    private static string Word(string key, CultureInfo culture) => _words.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
}
