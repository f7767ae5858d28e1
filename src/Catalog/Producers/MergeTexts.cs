using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Producers;

/// <summary>Why producers cannot be merged, or one cannot be called a mistake.</summary>
internal static class MergeTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Producers.MergeWords", typeof(MergeTexts).Assembly);

    public static Message NotYours { get; } = Of(nameof(NotYours));
    public static Message NoSuchProducer { get; } = Of(nameof(NoSuchProducer));
    public static Message Same { get; } = Of(nameof(Same));
    public static Message SampleAndReal { get; } = Of(nameof(SampleAndReal));
    public static Message MergedBefore { get; } = Of(nameof(MergedBefore));
    public static Message SellsHere { get; } = Of(nameof(SellsHere));
    public static Message ReasonNeeded { get; } = Of(nameof(ReasonNeeded));
    public static Message NotMerged { get; } = Of(nameof(NotMerged));
    public static Message MergedInBetween { get; } = Of(nameof(MergedInBetween));
    public static Message ChangedSince { get; } = Of(nameof(ChangedSince));
    public static Message SoldSince { get; } = Of(nameof(SoldSince));
    public static Message UndoReasonNeeded { get; } = Of(nameof(UndoReasonNeeded));
    public static Message HasProducts { get; } = Of(nameof(HasProducts));

    private static Message Of(string key) => new(_texts, key);
}
