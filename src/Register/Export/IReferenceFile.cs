using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>
/// A file under reference/ of an export: data that an outsider needs to recompute everything. Import ignores it.
/// A module registers its own as a singleton.
/// </summary>
public interface IReferenceFile
{
    /// <summary>File name: "units.csv".</summary>
    string Name { get; }

    IReadOnlyList<string> Header { get; }

    /// <summary>Rows in a fixed order, so that equal data are equal bytes.</summary>
    Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel);
}
