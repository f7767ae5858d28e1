using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Drafts;

/// <summary>Why something of a draft is refused.</summary>
public static class DraftRefusals
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Drafts.DraftTexts", typeof(DraftRefusals).Assembly);

    /// <summary>The field of a refusal that says: somebody else saved the same part meanwhile.</summary>
    public const string Seen = "Seen";

    public static Message NoSuchDraft { get; } = Of(nameof(NoSuchDraft));
    public static Message NotWritable { get; } = Of(nameof(NotWritable));
    public static Message AnotherIsOpen { get; } = Of(nameof(AnotherIsOpen));
    public static Message EditedMeanwhile { get; } = Of(nameof(EditedMeanwhile));
    public static Message NotWaiting { get; } = Of(nameof(NotWaiting));
    public static Message NotYours { get; } = Of(nameof(NotYours));
    public static Message NoSuchSet { get; } = Of(nameof(NoSuchSet));
    public static Message NotAPrice { get; } = Of(nameof(NotAPrice));
    public static Message NotAnAmount { get; } = Of(nameof(NotAnAmount));
    public static Message NotANumber { get; } = Of(nameof(NotANumber));
    public static Message NotADate { get; } = Of(nameof(NotADate));
    public static Message SamePack { get; } = Of(nameof(SamePack));
    public static Message PhotoGone { get; } = Of(nameof(PhotoGone));
    public static Message NoName { get; } = Of(nameof(NoName));
    public static Message NoSet { get; } = Of(nameof(NoSet));
    public static Message NoPhoto { get; } = Of(nameof(NoPhoto));
    public static Message NoPack { get; } = Of(nameof(NoPack));
    public static Message NoWords { get; } = Of(nameof(NoWords));
    public static Message NoReason { get; } = Of(nameof(NoReason));
    public static Message ProducerNotVerified { get; } = Of(nameof(ProducerNotVerified));
    public static Message ProducerSuspended { get; } = Of(nameof(ProducerSuspended));
    public static Message NotWholeProvince { get; } = Of(nameof(NotWholeProvince));
    public static Message NotOnSaleHere { get; } = Of(nameof(NotOnSaleHere));

    public static Message TooLong(int most) => Of(nameof(TooLong), most);

    public static Message TooManyPhotos(int most) => Of(nameof(TooManyPhotos), most);

    public static Message TooManyPacks(int most) => Of(nameof(TooManyPacks), most);

    public static Message Claims(string words, string legalBasis) => Of(nameof(Claims), words, legalBasis);

    public static Message DocumentMissing(string name, string legalBasis) => Of(nameof(DocumentMissing), name, legalBasis);

    internal static Message Letter(DraftAct act, bool isSubject, params IReadOnlyList<object> values) =>
        Of($"Letter{act}{(isSubject ? "Subject" : "Text")}", values);

    internal static Message Reason(DraftReason reason) => Of($"Reason{reason}");

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
