using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Register;

/// <summary>The reasons that the files share. A module with reasons of its own makes them from its own resources.</summary>
public static class Reasons
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Register.RegisterTexts", typeof(Reasons).Assembly);

    public static Message Empty { get; } = Of(nameof(Empty));
    public static Message NotACode { get; } = Of(nameof(NotACode));
    public static Message NotADate { get; } = Of(nameof(NotADate));
    public static Message NotAnInstant { get; } = Of(nameof(NotAnInstant));
    public static Message TooFine { get; } = Of(nameof(TooFine));
    public static Message NotUtf8 { get; } = Of(nameof(NotUtf8));
    public static Message NotAWebAddress { get; } = Of(nameof(NotAWebAddress));
    public static Message ControlCharacter { get; } = Of(nameof(ControlCharacter));
    public static Message TooManyDecimals { get; } = Of(nameof(TooManyDecimals));
    public static Message BadQuotes { get; } = Of(nameof(BadQuotes));
    public static Message UnknownColumn { get; } = Of(nameof(UnknownColumn));
    public static Message MissingColumn { get; } = Of(nameof(MissingColumn));
    public static Message RepeatedColumn { get; } = Of(nameof(RepeatedColumn));
    public static Message NoHeader { get; } = Of(nameof(NoHeader));
    public static Message FileTooLarge { get; } = Of(nameof(FileTooLarge));
    public static Message UnknownFile { get; } = Of(nameof(UnknownFile));
    public static Message EndBeforeStart { get; } = Of(nameof(EndBeforeStart));
    public static Message SampleCode { get; } = Of(nameof(SampleCode));
    public static Message PeriodsOverlap { get; } = Of(nameof(PeriodsOverlap));
    public static Message ScoreAgainstStar { get; } = Of(nameof(ScoreAgainstStar));
    public static Message AuthorityAgainstDate { get; } = Of(nameof(AuthorityAgainstDate));
    public static Message NotSuccessor { get; } = Of(nameof(NotSuccessor));

    public static Message TooLong(int most) => Of(nameof(TooLong), most);

    public static Message OutsideBounds(decimal least, decimal most) => Of(nameof(OutsideBounds), least, most);

    public static Message NotOneOf(params IReadOnlyList<string> words) => Of(nameof(NotOneOf), string.Join(", ", words));

    public static Message WrongFieldCount(int found, int expected) => Of(nameof(WrongFieldCount), found, expected);

    public static Message UnknownCode(string code, string codeSet) => Of(nameof(UnknownCode), code, codeSet);

    public static Message OtherValuesAt(int line) => Of(nameof(OtherValuesAt), line);

    internal static Message Warning(string text) => Of(nameof(Warning), text);

    public static Message OtherValuesStored { get; } = Of(nameof(OtherValuesStored));

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
