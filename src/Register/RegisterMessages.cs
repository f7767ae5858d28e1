using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>Why a row is refused or warned of, as far as all files share it. A module words reasons of its own from its own resources.</summary>
public static class RegisterMessages
{
    private static readonly ResourceManager _texts = new("Marketplace.Register.RegisterMessages", typeof(RegisterMessages).Assembly);

    public static Message Empty { get; } = Of(nameof(Empty));
    public static Message NotACode { get; } = Of(nameof(NotACode));
    public static Message InvisibleInCode { get; } = Of(nameof(InvisibleInCode));
    public static Message LookAlikeInCode { get; } = Of(nameof(LookAlikeInCode));
    public static Message NotADate { get; } = Of(nameof(NotADate));
    public static Message NotAnInstant { get; } = Of(nameof(NotAnInstant));
    public static Message TooFine { get; } = Of(nameof(TooFine));
    public static Message RecordedInFuture { get; } = Of(nameof(RecordedInFuture));
    public static Message NotUtf8 { get; } = Of(nameof(NotUtf8));
    public static Message NoCharacter { get; } = Of(nameof(NoCharacter));
    public static Message NotAWebAddress { get; } = Of(nameof(NotAWebAddress));
    public static Message ControlCharacter { get; } = Of(nameof(ControlCharacter));
    public static Message TooManyDecimals { get; } = Of(nameof(TooManyDecimals));
    public static Message BadQuotes { get; } = Of(nameof(BadQuotes));
    public static Message UnknownColumn { get; } = Of(nameof(UnknownColumn));
    public static Message OtherSeparator { get; } = Of(nameof(OtherSeparator));
    public static Message MissingColumn { get; } = Of(nameof(MissingColumn));
    public static Message RepeatedColumn { get; } = Of(nameof(RepeatedColumn));
    public static Message NamelessCell { get; } = Of(nameof(NamelessCell));
    public static Message NoHeader { get; } = Of(nameof(NoHeader));
    public static Message NotAFile { get; } = Of(nameof(NotAFile));
    public static Message FileTooLarge { get; } = Of(nameof(FileTooLarge));
    public static Message UnknownFile { get; } = Of(nameof(UnknownFile));
    public static Message MoreProblems { get; } = Of(nameof(MoreProblems));
    public static Message EndBeforeStart { get; } = Of(nameof(EndBeforeStart));
    public static Message SampleCode { get; } = Of(nameof(SampleCode));
    public static Message PeriodsOverlap { get; } = Of(nameof(PeriodsOverlap));
    public static Message OtherValuesStored { get; } = Of(nameof(OtherValuesStored));

    public static Message TooLong(int most) => Of(nameof(TooLong), most);

    public static Message LineTooLong(int most) => Of(nameof(LineTooLong), most);

    public static Message TooManyColumns(int most) => Of(nameof(TooManyColumns), most);

    public static Message OutsideBounds(decimal least, decimal most) => Of(nameof(OutsideBounds), least, most);

    public static Message NotOneOf(params IReadOnlyList<string> words) => Of(nameof(NotOneOf), string.Join(", ", words));

    public static Message WrongFieldCount(int found, int expected) => Of(nameof(WrongFieldCount), found, expected);

    public static Message UnknownCode(string code, string codeSet) => Of(nameof(UnknownCode), code, codeSet);

    public static Message UnknownCodeLike(string code, string codeSet, string like) => Of(nameof(UnknownCodeLike), code, codeSet, like);

    public static Message LooksLike(string known) => Of(nameof(LooksLike), known);

    public static Message SpreadsheetFault(string cell) => Of(nameof(SpreadsheetFault), cell);

    public static Message SpreadsheetNumber(string cell) => Of(nameof(SpreadsheetNumber), cell);

    public static Message NearlyNamed(string file) => Of(nameof(NearlyNamed), file);

    public static Message OtherValuesAt(int line) => Of(nameof(OtherValuesAt), line);

    internal static Message Warning(string text) => Of(nameof(Warning), text);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
