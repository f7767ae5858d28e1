using System.Security.Cryptography;
using System.Text;
using Marketplace.Shared.Reference;

namespace Marketplace.Data;

/// <summary>Migrates and loads every module's reference data: what each start and each verb does first. Never adds a product.</summary>
public sealed class ReferenceData(MarketplaceDbContext db, IEnumerable<IReferenceLoader> loaders)
{
    public Task PrepareAsync(string seedFolder, CancellationToken cancel) => PrepareAsync(seedFolder, () => Task.CompletedTask, cancel);

    /// <param name="afterwards">Runs inside the same lock, for example seeding.</param>
    public Task PrepareAsync(string seedFolder, Func<Task> afterwards, CancellationToken cancel) => db.MigrateAsync(async () =>
    {
        foreach (var loader in loaders) await LoadAsync(loader, seedFolder, cancel);
        await afterwards();
    }, cancel);

    private async Task LoadAsync(IReferenceLoader loader, string seedFolder, CancellationToken cancel)
    {
        var name = loader.GetType().Name;
        var hash = Hash(loader.Files.Select(f => Path.Combine(seedFolder, f)));
        var loaded = await db.Set<LoadedReference>().FindAsync([name], cancel);
        if (loaded?.Hash == hash) return;
        await loader.LoadAsync(seedFolder, cancel);
        if (loaded is null) db.Add(new LoadedReference { Loader = name, Hash = hash });
        else loaded.Hash = hash;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static string Hash(IEnumerable<string> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            sha.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
