using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Reports;

/// <summary>What is said to people when something about a report is refused.</summary>
internal static class ReportTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.Reports.ReportTexts", typeof(ReportTexts).Assembly);

    public static Message NoSuchReport() => new(_texts, nameof(NoSuchReport));

    public static Message TitleNeeded() => new(_texts, nameof(TitleNeeded));

    public static Message TooLong(int most) => new(_texts, nameof(TooLong), most);

    public static Message DayNeeded() => new(_texts, nameof(DayNeeded));

    public static Message PlaceNotYours() => new(_texts, nameof(PlaceNotYours));

    public static Message NoSuchPlan() => new(_texts, nameof(NoSuchPlan));

    public static Message OwnReport() => new(_texts, nameof(OwnReport));

    public static Message NotOwnReport() => new(_texts, nameof(NotOwnReport));

    public static Message SettledBefore() => new(_texts, nameof(SettledBefore));

    public static Message NotWhatWasSeen() => new(_texts, nameof(NotWhatWasSeen));

    public static Message NoLongerAgrees(int figures) => new(_texts, nameof(NoLongerAgrees), figures);

    public static Message AddressWrong() => new(_texts, nameof(AddressWrong));

    public static Message AddressThere() => new(_texts, nameof(AddressThere));

    public static Message TooMany(int most) => new(_texts, nameof(TooMany), most);

    public static Message NotYourList() => new(_texts, nameof(NotYourList));

    public static Message SampleAddress() => new(_texts, nameof(SampleAddress));
}
