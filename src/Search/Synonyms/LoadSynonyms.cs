using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Synonyms;

/// <summary>The synonyms that a release ships, only into an empty table: afterwards staff own it.</summary>
internal sealed class LoadSynonyms(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["search/synonyms.csv"];

    public async Task LoadAsync(string seedFolder, CancellationToken cancel)
    {
        if (await db.Set<SynonymEntry>().AnyAsync(cancel)) return;
        await using var file = File.OpenRead(Path.Combine(seedFolder, Files[0]));
        db.AddRange(SynonymFile.Read(new StreamReader(file)).Rows);
    }
}
