using System.Data;
using System.Text;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>Writes the whole register and its reference data into a folder, as of one moment.</summary>
public sealed class ExportRegister(DbContext db, IEnumerable<RegisterFile> files, IEnumerable<IReferenceFile> references)
{
    private const string ReferenceFolder = "reference";

    public async Task ExecuteAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(folder, ReferenceFolder));
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        foreach (var file in files) await WriteAsync(Path.Combine(folder, file.Name), to => file.ExportAsync(db, to, cancel));
        foreach (var reference in references)
        {
            var rows = await reference.RowsAsync(db, cancel);
            await WriteAsync(Path.Combine(folder, ReferenceFolder, reference.Name), to => Write(to, [reference.Header, .. rows]));
        }
    }

    /// <summary>Every version of a file, ordered by key and recorded_at as bytes; samples are left out.</summary>
    internal static async Task WriteVersionsAsync<T>(DbContext db, RegisterColumns<T> columns, TextWriter to, CancellationToken cancel) where T : FactVersion
    {
        CsvLine.Write(to, columns.All.Select(c => c.Name));
        var ordered = columns.Keys[0].Order(db.Set<T>().AsNoTracking().Where(v => !v.IsSample));
        foreach (var key in columns.Keys.Skip(1)) ordered = key.ThenOrder(ordered);
        await foreach (var version in ordered.ThenBy(v => v.RecordedAt).AsAsyncEnumerable().WithCancellation(cancel))
            CsvLine.Write(to, columns.All.Select(c => version.IsVoid && !c.IsReadInVoidRow ? "" : c.Write(version)));
    }

    /// <summary>Under another name first: a reader never meets half a file.</summary>
    private static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        var part = path + ".part";
        await using (var to = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) await write(to);
        File.Move(part, path, overwrite: true);
    }

    private static Task Write(TextWriter to, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows) CsvLine.Write(to, row);
        return Task.CompletedTask;
    }
}
