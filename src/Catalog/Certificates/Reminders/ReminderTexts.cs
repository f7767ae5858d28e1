using System.Globalization;
using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Certificates.Reminders;

/// <summary>Words of letters that certificates end soon.</summary>
internal static class ReminderTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Certificates.Reminders.ReminderWords", typeof(ReminderTexts).Assembly);

    public static Message Trial { get; } = Of(nameof(Trial));
    public static Message ProducerText { get; } = Of(nameof(ProducerText));
    public static Message OfficerText { get; } = Of(nameof(OfficerText));

    public static Message Subject(int certificates) => Of(nameof(Subject), certificates);

    public static Message Line(EndingCertificate certificate) => Of(
        nameof(Line), certificate.ProductName, certificate.ProducerName, certificate.Star, certificate.Code,
        certificate.EndsOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), certificate.DaysLeft);

    public static Message ProducerPage(string address) => Of(nameof(ProducerPage), address);

    public static Message OfficerPage(string address) => Of(nameof(OfficerPage), address);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
