using Marketplace.Accounts.Users;
using Marketplace.Catalog.Seeding;
using Marketplace.Data;
using Marketplace.Register;
using Marketplace.Shared.Reference;

namespace Marketplace.Web.Seeding;

/// <summary>Brings the shipped register and, where wanted, demonstration data into a database, each once in its life.</summary>
internal sealed class Seeder(
    MarketplaceDbContext db, ImportRegister import, AddIllustrations illustrations, AddSampleOffers offers, AddSampleCertificates certificates,
    AddSampleDrafts drafts, DemoAccounts demo, AppFolders folders, SeedMode mode)
{
    public async Task SeedAsync(CancellationToken cancel)
    {
        if (mode.HasRegister) await OnceAsync("register", async () =>
        {
            await ImportAsync("register", isSample: false, cancel);
            await illustrations.ExecuteAsync(Path.Combine(folders.Seed, "packshots", "pictures.csv"), cancel);
        }, cancel);
        if (mode.HasSamples) await OnceAsync("samples", async () =>
        {
            await offers.ExecuteAsync(Path.Combine(folders.Seed, "samples"), cancel);
            await certificates.ExecuteAsync(cancel);
            await ImportAsync(Path.Combine("samples", "register"), isSample: true, cancel);
            await drafts.ExecuteAsync(cancel);
            await demo.CreateAsync(cancel);
        }, cancel);
    }

    private async Task ImportAsync(string folder, bool isSample, CancellationToken cancel)
    {
        var command = new ImportRegisterCommand(Path.Combine(folders.Seed, folder)) { Strict = true, IsSample = isSample };
        var report = await import.ExecuteAsync(command, cancel);
        if (report.HasErrors) throw new InvalidOperationException($"seed-data/{folder}: {report.Problems.First(p => !p.IsWarning)}");
    }

    /// <summary>A start that died half-way is not marked and begins again; a row of a finished part is known then and changes nothing.</summary>
    private async Task OnceAsync(string part, Func<Task> work, CancellationToken cancel)
    {
        var name = $"seed:{part}";
        if (await db.Set<LoadedReference>().FindAsync([name], cancel) is not null) return;
        await work();
        db.ChangeTracker.Clear();
        db.Add(new LoadedReference { Loader = name, Hash = "once" });
        await db.SaveChangesAsync(cancel);
    }
}
