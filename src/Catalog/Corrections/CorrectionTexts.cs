using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Corrections;

/// <summary>Why a report or its settlement is refused, and the letter about one.</summary>
internal static class CorrectionTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Corrections.CorrectionWords", typeof(CorrectionTexts).Assembly);

    public static Message WrongNeeded { get; } = Of(nameof(WrongNeeded));
    public static Message ManyWait { get; } = Of(nameof(ManyWait));
    public static Message NoteNeeded { get; } = Of(nameof(NoteNeeded));
    public static Message NotWaiting { get; } = Of(nameof(NotWaiting));

    public static Message LetterSubject(string about) => Of(nameof(LetterSubject), about);

    public static Message LetterText(string about, string wrong, string link) => Of(nameof(LetterText), about, wrong, link);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
