using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Register;

/// <summary>A row that may become a version; <see cref="Line"/> orders rows that were recorded at one instant.</summary>
internal sealed record Candidate<T>(int Line, T Version) where T : FactVersion;

/// <summary>What was read of one file: rows that may go in, and all that is wrong with the others.</summary>
internal sealed class RowsRead<T>(string file) : IRowProblems where T : FactVersion
{
    private readonly List<RowProblem> _problems = [];

    public List<Candidate<T>> Accepted { get; } = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    public int ErrorCount { get; private set; }

    /// <summary>Rows, not cells.</summary>
    public int RefusedRows { get; private set; }

    public void CountRefused() => RefusedRows++;

    public void Refuse(int line, string column, Message reason)
    {
        _problems.Add(new RowProblem(file, line, column, reason));
        ErrorCount++;
    }

    public void Warn(int line, string column, Message reason) => _problems.Add(new RowProblem(file, line, column, reason, IsWarning: true));
}

internal interface IRowProblems
{
    void Refuse(int line, string column, Message reason);

    void Warn(int line, string column, Message reason);
}
