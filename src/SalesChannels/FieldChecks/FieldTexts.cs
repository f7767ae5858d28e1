using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.FieldChecks;

/// <summary>What is said to an officer when a check in the field is refused.</summary>
internal static class FieldTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.FieldChecks.FieldTexts", typeof(FieldTexts).Assembly);

    public static Message NoSuchChannel() => new(_texts, nameof(NoSuchChannel));

    public static Message OwnChannel() => new(_texts, nameof(OwnChannel));

    public static Message Claimed() => new(_texts, nameof(Claimed));

    public static Message ReasonNeeded() => new(_texts, nameof(ReasonNeeded));

    public static Message WordsNeeded() => new(_texts, nameof(WordsNeeded));

    public static Message PhotoNeeded() => new(_texts, nameof(PhotoNeeded));

    public static Message NoPhoto() => new(_texts, nameof(NoPhoto));

    public static Message PhotoGone() => new(_texts, nameof(PhotoGone));

    public static Message TooLong(int most) => new(_texts, nameof(TooLong), most);
}
