using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.ListingImport;

/// <summary>What is said of files and rows.</summary>
internal static class ImportTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.ListingImport.ImportWords", typeof(ImportTexts).Assembly);

    public static Message TooLarge { get; } = Of(nameof(TooLarge), ReadSheet.MostBytes / (1024 * 1024));
    public static Message NotASheet { get; } = Of(nameof(NotASheet));
    public static Message OldOrLocked { get; } = Of(nameof(OldOrLocked));
    public static Message Bomb { get; } = Of(nameof(Bomb));
    public static Message ExternalLinks { get; } = Of(nameof(ExternalLinks));
    public static Message Macros { get; } = Of(nameof(Macros));
    public static Message NotUtf8 { get; } = Of(nameof(NotUtf8));
    public static Message NoRows { get; } = Of(nameof(NoRows));
    public static Message TooManyRows { get; } = Of(nameof(TooManyRows), ReadSheet.MostRows);
    public static Message TooManyColumns { get; } = Of(nameof(TooManyColumns), ReadSheet.MostColumns);
    public static Message NoSku { get; } = Of(nameof(NoSku));
    public static Message Formula { get; } = Of(nameof(Formula));
    public static Message BrokenCell { get; } = Of(nameof(BrokenCell));
    public static Message SkuIsAmbiguous { get; } = Of(nameof(SkuIsAmbiguous));
    public static Message OfAnotherProduct { get; } = Of(nameof(OfAnotherProduct));
    public static Message NeedsName { get; } = Of(nameof(NeedsName));
    public static Message NeedsAmount { get; } = Of(nameof(NeedsAmount));
    public static Message NeedsPrice { get; } = Of(nameof(NeedsPrice));
    public static Message NotAUnit { get; } = Of(nameof(NotAUnit));
    public static Message NotYesNo { get; } = Of(nameof(NotYesNo));
    public static Message SoldMeanwhile { get; } = Of(nameof(SoldMeanwhile));
    public static Message TooManyDrafts { get; } = Of(nameof(TooManyDrafts));
    public static Message NoSuchImport { get; } = Of(nameof(NoSuchImport));
    public static Message NotToStart { get; } = Of(nameof(NotToStart));
    public static Message AnotherRuns { get; } = Of(nameof(AnotherRuns));
    public static Message PicturesGone { get; } = Of(nameof(PicturesGone));
    public static Message NotToUndo { get; } = Of(nameof(NotToUndo));
    public static Message NotAZip { get; } = Of(nameof(NotAZip));
    public static Message TooManyPictures { get; } = Of(nameof(TooManyPictures));
    public static Message PictureInFolder { get; } = Of(nameof(PictureInFolder));
    public static Message PictureOfNobody { get; } = Of(nameof(PictureOfNobody));
    public static Message PictureTooMany { get; } = Of(nameof(PictureTooMany));

    public static Message UnknownColumn(string heading) => Of(nameof(UnknownColumn), heading);

    public static Message TwiceColumn(string heading) => Of(nameof(TwiceColumn), heading);

    public static Message SkuTwice(int line) => Of(nameof(SkuTwice), line);

    public static Message OtherThan(int line) => Of(nameof(OtherThan), line);

    public static Message TooLong(int most) => Of(nameof(TooLong), most);

    public static Message NotHandedIn(string why) => Of(nameof(NotHandedIn), why);

    /// <summary>In the language of files.</summary>
    public static string Word(string key) => _texts.GetString(key, ImportColumns.Language) ?? throw new MissingManifestResourceException(key);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
