using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>Writes every version of a file, ordered by key and recorded_at as bytes; samples are left out.</summary>
internal static class VersionExport
{
    public static async Task WriteAsync<T>(DbContext db, RegisterColumns<T> columns, TextWriter to, CancellationToken cancel) where T : FactVersion
    {
        CsvLine.Write(to, columns.All.Select(c => c.Name));
        var ordered = columns.Keys[0].Order(db.Set<T>().AsNoTracking().Where(v => !v.IsSample));
        foreach (var key in columns.Keys.Skip(1)) ordered = key.ThenOrder(ordered);
        await foreach (var version in ordered.ThenBy(v => v.RecordedAt).AsAsyncEnumerable().WithCancellation(cancel))
            CsvLine.Write(to, columns.All.Select(c => version.IsVoid && !c.IsReadInVoidRow ? "" : c.Write(version)));
    }
}
