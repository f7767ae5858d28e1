using System.Data;
using System.Text;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

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
