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

    public static async Task PrepareDatabaseAsync(this WebApplication app, AppFolders folders)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stopping = app.Lifetime.ApplicationStopping;
        await scope.ServiceProvider.GetRequiredService<ReferenceData>()
            .PrepareAsync(folders.Seed, () => scope.ServiceProvider.GetRequiredService<Seeder>().SeedAsync(stopping), stopping);
        await app.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(stopping);
    }
}
