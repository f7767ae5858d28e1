namespace Marketplace.Catalog.Register;

/// <summary>Rows of one file by their fate: a key not known before, another version of a known key, nothing new, refused.</summary>
public sealed record FileCount(string File, int New, int Changed, int Unchanged, int Refused);

/// <summary>Outcome of an import. A refused header refuses its file, also when no row follows it.</summary>
public sealed record ImportReport(IReadOnlyList<FileCount> Files, IReadOnlyList<RowProblem> Problems, bool WasWritten)
{
    public bool HasErrors => Problems.Any(p => !p.IsWarning);
}
