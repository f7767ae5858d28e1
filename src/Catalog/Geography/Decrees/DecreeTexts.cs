using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>Why a decree cannot be entered, applied or taken back.</summary>
internal static class DecreeTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Geography.Decrees.DecreeWords", typeof(DecreeTexts).Assembly);

    public static Message NotForYou { get; } = Of(nameof(NotForYou));
    public static Message NoSuchDecree { get; } = Of(nameof(NoSuchDecree));
    public static Message NumberNeeded { get; } = Of(nameof(NumberNeeded));
    public static Message NumberTaken { get; } = Of(nameof(NumberTaken));
    public static Message DayNeeded { get; } = Of(nameof(DayNeeded));
    public static Message LinesNeeded { get; } = Of(nameof(LinesNeeded));
    public static Message TooManyLines { get; } = Of(nameof(TooManyLines), ReadDecreeLines.MostLines);
    public static Message NotATable { get; } = Of(nameof(NotATable));
    public static Message OldNotThere { get; } = Of(nameof(OldNotThere));
    public static Message NewCodeShape { get; } = Of(nameof(NewCodeShape));
    public static Message NewCodeTaken { get; } = Of(nameof(NewCodeTaken));
    public static Message TypeUnknown { get; } = Of(nameof(TypeUnknown));
    public static Message NameNeeded { get; } = Of(nameof(NameNeeded));
    public static Message TwoNames { get; } = Of(nameof(TwoNames));
    public static Message NameTaken { get; } = Of(nameof(NameTaken));
    public static Message ExtentUnknown { get; } = Of(nameof(ExtentUnknown));
    public static Message SameLine { get; } = Of(nameof(SameLine));
    public static Message WholeTwice { get; } = Of(nameof(WholeTwice));
    public static Message OnePart { get; } = Of(nameof(OnePart));
    public static Message NothingChanges { get; } = Of(nameof(NothingChanges));
    public static Message AppliedAlready { get; } = Of(nameof(AppliedAlready));
    public static Message NotApplied { get; } = Of(nameof(NotApplied));
    public static Message SampleAndReal { get; } = Of(nameof(SampleAndReal));
    public static Message TooManyToDecide { get; } = Of(nameof(TooManyToDecide), PlanDecree.MostToDecide);
    public static Message ReasonNeeded { get; } = Of(nameof(ReasonNeeded));
    public static Message BuiltUpon { get; } = Of(nameof(BuiltUpon));

    /// <param name="number">Of the row, the header is 1.</param>
    public static Message Row(int number, Message why) => Of(nameof(Row), number, why);

    public static Message ColumnMissing(string column) => Of(nameof(ColumnMissing), column);

    public static Message Undecided(string producer) => Of(nameof(Undecided), producer);

    /// <param name="producers">Codes.</param>
    public static Message MovedSince(string producers) => Of(nameof(MovedSince), producers);

    /// <param name="producers">Codes.</param>
    public static Message ComeSince(string producers) => Of(nameof(ComeSince), producers);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
