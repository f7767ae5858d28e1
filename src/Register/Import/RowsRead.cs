using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>One import: when its undated rows are recorded, by whom, whether all of it is demonstration data, and the codes known so far.</summary>
internal sealed record ImportRun(DateTimeOffset Instant, string RecordedBy, bool IsSample, KnownCodes Known);

/// <summary>What was read of one file: rows that may go in, and what is wrong with the others.</summary>
internal sealed class RowsRead<T>(string file) where T : FactVersion
{
    /// <summary>A file that is wrong throughout says so in that many lines; the rest is counted.</summary>
    private const int MostProblems = 10_000;

    private readonly List<RowProblem> _problems = [];

    public List<Candidate<T>> Accepted { get; } = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    public int ErrorCount { get; private set; }

    /// <summary>Rows, not cells.</summary>
    public int RefusedRows { get; private set; }

    public void CountRefused() => RefusedRows++;

    public void Refuse(int line, string column, Message reason)
    {
        ErrorCount++;
        Note(new RowProblem(file, line, column, reason));
    }

    /// <summary>Rows that were accepted and cannot go in beside others.</summary>
    public void Refuse(IEnumerable<(Candidate<T> Row, Message Reason)> rows, string column)
    {
        foreach (var (row, reason) in rows)
        {
            Accepted.Remove(row);
            CountRefused();
            Refuse(row.Line, column, reason);
        }
    }

    public void Warn(int line, string column, Message reason) => Note(new RowProblem(file, line, column, reason) { IsWarning = true });

    private void Note(RowProblem problem)
    {
        if (_problems.Count < MostProblems) _problems.Add(problem);
        else if (_problems.Count == MostProblems) _problems.Add(problem with { Column = "-", Reason = RegisterMessages.MoreProblems });
    }
}
