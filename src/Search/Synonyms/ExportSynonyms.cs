using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Synonyms;

/// <summary>Writes the table as the file that import takes.</summary>
public sealed class ExportSynonyms(DbContext db)
{
    public async Task ExecuteAsync(TextWriter file, CancellationToken cancel) =>
        SynonymFile.Write(file, await db.Set<SynonymEntry>().AsNoTracking().OrderBy(s => s.Position).ToListAsync(cancel));
}
