using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>Rows of one file by their fate: a key not known before, another version of a known key, nothing new, refused.</summary>
public sealed record FileCount(string File)
{
    public int New { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Refused { get; init; }
}

/// <summary>Outcome of an import. A refused header refuses its file, also when no row follows it.</summary>
public sealed record ImportReport(IReadOnlyList<FileCount> Files, IReadOnlyList<RowProblem> Problems)
{
    public bool WasWritten { get; init; }

    public bool HasErrors => Problems.Any(p => !p.IsWarning);
}

/// <summary>A refused or doubtful cell. <see cref="Line"/> is the physical line where the record starts, the header being 1.</summary>
public sealed record RowProblem(string File, int Line, string Column, Message Reason)
{
    public bool IsWarning { get; init; }

    /// <summary>"file:line: column: reason".</summary>
    public string ToString(CultureInfo culture)
    {
        var reason = IsWarning ? RegisterMessages.Warning(Reason.Text(culture)) : Reason;
        return $"{File}:{Line.ToString(CultureInfo.InvariantCulture)}: {Column}: {reason.Text(culture)}";
    }
}
