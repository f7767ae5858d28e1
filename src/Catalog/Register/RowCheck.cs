using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Register;

/// <summary>A row whose cells were taken, for rules between its columns.</summary>
public sealed class RowCheck<T> where T : FactVersion
{
    private readonly int _line;
    private readonly IRowProblems _problems;
    private readonly KnownCodes _known;

    internal RowCheck(T row, int line, IRowProblems problems, KnownCodes known)
    {
        (_line, _problems, _known) = (line, problems, known);
        Row = row;
    }

    public T Row { get; }

    public void Refuse(string column, Message reason) => _problems.Refuse(_line, column, reason);

    /// <summary>Listed, but the row goes in.</summary>
    public void Warn(string column, Message reason) => _problems.Warn(_line, column, reason);

    /// <summary>Refuses an end before its start; the same day is an empty period and allowed.</summary>
    public void RefuseEndBefore(DateOnly? start, DateOnly? end, string endColumn)
    {
        if (end < start) Refuse(endColumn, Reasons.EndBeforeStart);
    }

    /// <summary>Whether a code is in the database or was accepted from the folder: of a file by its name, or of <see cref="CodeSets"/>.</summary>
    public bool Knows(string codeSet, string code) => _known.Has(codeSet, code);
}
