using System.Resources;

namespace Marketplace.Catalog.Register;

/// <summary>The reasons that the files share. A module with reasons of its own makes them from its own resources.</summary>
public static class Reasons
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Register.RegisterTexts", typeof(Reasons).Assembly);

    public static Reason Empty { get; } = Of(nameof(Empty));
    public static Reason NotACode { get; } = Of(nameof(NotACode));
    public static Reason NotADate { get; } = Of(nameof(NotADate));
    public static Reason NotAnInstant { get; } = Of(nameof(NotAnInstant));
    public static Reason TooFine { get; } = Of(nameof(TooFine));
    public static Reason NotUtf8 { get; } = Of(nameof(NotUtf8));
    public static Reason NotAWebAddress { get; } = Of(nameof(NotAWebAddress));
    public static Reason ControlCharacter { get; } = Of(nameof(ControlCharacter));
    public static Reason TooManyDecimals { get; } = Of(nameof(TooManyDecimals));
    public static Reason BadQuotes { get; } = Of(nameof(BadQuotes));
    public static Reason UnknownColumn { get; } = Of(nameof(UnknownColumn));
    public static Reason MissingColumn { get; } = Of(nameof(MissingColumn));
    public static Reason RepeatedColumn { get; } = Of(nameof(RepeatedColumn));
    public static Reason NoHeader { get; } = Of(nameof(NoHeader));
    public static Reason FileTooLarge { get; } = Of(nameof(FileTooLarge));
    public static Reason UnknownFile { get; } = Of(nameof(UnknownFile));
    public static Reason EndBeforeStart { get; } = Of(nameof(EndBeforeStart));
    public static Reason SampleCode { get; } = Of(nameof(SampleCode));
    public static Reason PeriodsOverlap { get; } = Of(nameof(PeriodsOverlap));
    public static Reason ScoreAgainstStar { get; } = Of(nameof(ScoreAgainstStar));
    public static Reason AuthorityAgainstDate { get; } = Of(nameof(AuthorityAgainstDate));
    public static Reason NotSuccessor { get; } = Of(nameof(NotSuccessor));

    public static Reason TooLong(int most) => Of(nameof(TooLong), most);

    public static Reason OutsideBounds(decimal least, decimal most) => Of(nameof(OutsideBounds), least, most);

    public static Reason NotOneOf(params IReadOnlyList<string> words) => Of(nameof(NotOneOf), string.Join(", ", words));

    public static Reason WrongFieldCount(int found, int expected) => Of(nameof(WrongFieldCount), found, expected);

    public static Reason UnknownCode(string code, string codeSet) => Of(nameof(UnknownCode), code, codeSet);

    public static Reason OtherValuesAt(int line) => Of(nameof(OtherValuesAt), line);

    internal static Reason Warning(string text) => Of(nameof(Warning), text);

    public static Reason OtherValuesStored { get; } = Of(nameof(OtherValuesStored));

    private static Reason Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
