using System.Diagnostics;
using Marketplace.Benchmarks.Register;
using Marketplace.Catalog.Seeding;
using Marketplace.Data;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Databases;

/// <summary>Makes a database anew and fills it from a generated folder, through the use cases that the product itself fills one with.</summary>
internal static class FillDatabase
{
    public static async Task ExecuteAsync(string folder, string connection, TextWriter log)
    {
        await using var services = Modules.Of(connection, Path.Combine(RepositoryFolders.Work, "fill"));
        await StepAsync(services, log, "schema and reference data", async scope =>
        {
            await scope.GetRequiredService<MarketplaceDbContext>().Database.EnsureDeletedAsync();
            await scope.GetRequiredService<ReferenceData>().PrepareAsync(RepositoryFolders.Seed, CancellationToken.None);
        });
        await StepAsync(services, log, "register", async scope =>
        {
            var report = await scope.GetRequiredService<ImportRegister>()
                .ExecuteAsync(new ImportRegisterCommand(Path.Combine(folder, WriteRegister.Register)), CancellationToken.None);
            if (report.HasErrors)
                throw new InvalidOperationException(report.Problems.First(p => !p.IsWarning).ToString(System.Globalization.CultureInfo.InvariantCulture));
        });
        await StepAsync(
            services, log, "packs and texts", scope =>
            scope.GetRequiredService<AddSampleOffers>().ExecuteAsync(Path.Combine(folder, WriteRegister.Offers), CancellationToken.None));
        await StepAsync(
            services, log, "pictures", scope =>
            scope.GetRequiredService<AddIllustrations>().ExecuteAsync(Path.Combine(folder, WriteRegister.Pictures), CancellationToken.None));
        await StepAsync(services, log, "statistics", scope =>
        {
            var database = scope.GetRequiredService<MarketplaceDbContext>().Database;
            return database.ExecuteSqlRawAsync(database.IsNpgsql() ? "VACUUM ANALYZE" : "ANALYZE");
        });
    }

    private static async Task StepAsync(IServiceProvider services, TextWriter log, string name, Func<IServiceProvider, Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await using (var scope = services.CreateAsyncScope()) await work(scope.ServiceProvider);
        await log.WriteLineAsync(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
    }
}
