using System.Globalization;
using System.Resources;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>What is said to officers about steps, on pages and in letters.</summary>
internal static class AssignmentTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.Assignments.AssignmentTexts", typeof(AssignmentTexts).Assembly);

    public static Message NotThere() => new(_texts, nameof(NotThere));

    public static Message ChooseSome() => new(_texts, nameof(ChooseSome));

    public static Message TooMany(int most) => new(_texts, nameof(TooMany), most);

    public static Message GivenAlready(string names) => new(_texts, nameof(GivenAlready), names);

    public static Message OfficerNeeded() => new(_texts, nameof(OfficerNeeded));

    public static Message OfficerElsewhere(string producer) => new(_texts, nameof(OfficerElsewhere), producer);

    public static Message DueNeeded() => new(_texts, nameof(DueNeeded));

    public static Message TooLong(int most) => new(_texts, nameof(TooLong), most);

    public static Message WordsNeeded() => new(_texts, nameof(WordsNeeded));

    public static Message ClosedBefore() => new(_texts, nameof(ClosedBefore));

    public static Message Anothers() => new(_texts, nameof(Anothers));

    public static Message Trial() => new(_texts, nameof(Trial));

    public static Message LetterSubject(int steps) => new(_texts, nameof(LetterSubject), steps);

    public static Message LetterText(int steps, DateOnly due) =>
        new(_texts, nameof(LetterText), steps, due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));

    public static Message LetterLine(string producer, NextStep step) => new(_texts, nameof(LetterLine), producer, StepWords(step));

    public static Message StepWords(NextStep step) => new(_texts, $"Step_{step}");

    public static Message LetterNote(string note) => new(_texts, nameof(LetterNote), note);
}
