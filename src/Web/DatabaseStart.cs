using Marketplace.Data;
using Marketplace.Data.Changes;
using Marketplace.Web.Seeding;

namespace Marketplace.Web;

/// <summary>Before the first request: schema, reference data and, where wanted, the register and samples.</summary>
internal static class DatabaseStart
{
    /// <summary>The model of all tables takes a good part of a start to build: begun beside the pages' own beginnings.</summary>
    public static Task BeginModelAsync(this WebApplication app) => Task.Run(async () =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>().Model;
    });

    /// <returns>False when what it stands on does not let it: standard error says why in a sentence.</returns>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app, AppFolders folders)
    {
        try
        {
            await PrepareAsync(app, folders);
            return true;
        }
        catch (Exception problem) when (StorageFault.SentenceOf(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return false;
        }
    }

    private static async Task PrepareAsync(WebApplication app, AppFolders folders)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stopping = app.Lifetime.ApplicationStopping;
        await scope.ServiceProvider.GetRequiredService<ReferenceData>()
            .PrepareAsync(folders.Seed, () => scope.ServiceProvider.GetRequiredService<Seeder>().SeedAsync(stopping), stopping);
        await app.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(stopping);
    }
}
