using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>What must hold of a fact whoever records it, a file or a person; and who shows it.</summary>
public class FactRules<T> where T : FactVersion
{
    /// <summary>Codes that the fact refers to. Asked of a void version too, of which only the key is there.</summary>
    public virtual IEnumerable<Reference> References(T fact) => [];

    /// <summary>Rules between the values of one fact. Not asked of a void version, nor when a value or a reference was refused.</summary>
    public virtual void Check(FactCheck<T> check)
    {
    }

    /// <summary>Given when facts of one code are periods that may not overlap within what is known at any instant.</summary>
    public virtual PeriodRule<T>? Periods => null;

    /// <summary>Given when codes are periods that may not overlap each other's within what is known at any instant.</summary>
    public virtual CodePeriodRule<T>? CodePeriods => null;

    /// <summary>Told of each version that is written or no longer the latest, to say what shows it.</summary>
    public virtual void Touch(T fact, TouchedFacts touched)
    {
    }
}

/// <summary>A code that must be known: of a file by its name ("producers.csv"), or of reference data. An empty one refers to nothing.</summary>
public sealed record Reference(string Column, string CodeSet, string? Code)
{
    /// <param name="column">Named in the refusal.</param>
    /// <param name="codeSet">Where the codes must be known.</param>
    /// <param name="codes">With ";" between.</param>
    public static IEnumerable<Reference> Each(string column, string codeSet, string codes) =>
        codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => new Reference(column, codeSet, code));
}

/// <summary>Facts of one code are periods [from, to) that may not overlap; <paramref name="Column"/> is named in the refusal.</summary>
public sealed record PeriodRule<T>(Func<T, DateOnly> From, Func<T, DateOnly?> To, string Column) where T : FactVersion;

/// <summary>A code lasts from the first to the last day, both inclusive, of its facts; <paramref name="Column"/> is named in the refusal.</summary>
/// <param name="Refusal">Of an overlap with the code that was there before.</param>
public sealed record CodePeriodRule<T>(Func<T, DateOnly> From, Func<T, DateOnly> To, string Column, Func<CodePeriod, Message> Refusal) where T : FactVersion
{
    /// <summary>Periods that are no facts and always there.</summary>
    public IReadOnlyList<CodePeriod> Fixed { get; init; } = [];
}

public sealed record CodePeriod(string Code, DateOnly From, DateOnly To)
{
    internal bool Overlaps(CodePeriod other) => From <= other.To && other.From <= To;
}
