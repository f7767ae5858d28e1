using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>A fact whose values were taken, for rules between them.</summary>
public sealed class FactCheck<T> where T : FactVersion
{
    private readonly KnownCodes _known;
    private readonly List<FactProblem> _problems = [];

    private FactCheck(T fact, KnownCodes known)
    {
        Fact = fact;
        _known = known;
    }

    public T Fact { get; }

    /// <summary>References first; the other rules only of a fact that is there and whose references are known.</summary>
    internal static IReadOnlyList<FactProblem> Of(T fact, FactRules<T> rules, KnownCodes known)
    {
        var check = new FactCheck<T>(fact, known);
        foreach (var reference in rules.References(fact))
            if (known.Refusal(reference) is { } refusal) check.Refuse(reference.Column, refusal);
        if (check._problems.Count == 0 && !fact.IsVoid) rules.Check(check);
        return check._problems;
    }

    public void Refuse(string column, Message reason) => _problems.Add(new FactProblem(column, reason, IsWarning: false));

    /// <summary>Listed, but the fact goes in.</summary>
    public void Warn(string column, Message reason) => _problems.Add(new FactProblem(column, reason, IsWarning: true));

    /// <summary>Refuses an end before its start; the same day is an empty period and allowed.</summary>
    public void RefuseEndBefore(DateOnly? start, DateOnly? end, string endColumn)
    {
        if (end < start) Refuse(endColumn, RegisterMessages.EndBeforeStart);
    }

    /// <summary>Whether reference data hold a code.</summary>
    public bool Knows(string codeSet, string code) => _known.Has(codeSet, code);
}

internal sealed record FactProblem(string Column, Message Reason, bool IsWarning);
