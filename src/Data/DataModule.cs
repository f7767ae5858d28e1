using System.Data;
using Marketplace.Data.Changes;
using Marketplace.Data.Jobs;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Data;

/// <summary>One database for every module: SQLite under App_Data unless a connection string names another.</summary>
public static class DataModule
{
    public const string ConnectionName = "Marketplace";

    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var connection = configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(connection)) connection = $"Data Source={Path.Combine(dataFolder, "marketplace.db")}";
        if (DatabaseEngine.IsPostgres(connection))
        {
            services.AddDbContextPool<PostgresMarketplaceDbContext>(o => o.UseMarketplacePostgres(connection));
            services.AddScoped<MarketplaceDbContext>(s => s.GetRequiredService<PostgresMarketplaceDbContext>());
            services.AddSingleton(new SnapshotLevel(IsolationLevel.RepeatableRead));
        }
        else
        {
            services.AddDbContextPool<SqliteMarketplaceDbContext>(o => o.UseMarketplaceSqlite(connection));
            services.AddScoped<MarketplaceDbContext>(s => s.GetRequiredService<SqliteMarketplaceDbContext>());
            // Any higher level takes the writers' lock; a deferred transaction already reads one snapshot.
            services.AddSingleton(new SnapshotLevel(IsolationLevel.ReadUncommitted));
        }
        services.AddScoped<DbContext>(s => s.GetRequiredService<MarketplaceDbContext>());
        services.AddDataProtection().SetApplicationName("ocop-marketplace").PersistKeysToDbContext<MarketplaceDbContext>();
        services.AddScoped<ReferenceData>();
        services.AddScoped<ClearSamples>();
        services.AddChanges(DatabaseEngine.IsPostgres(connection));
        services.AddJobs(DatabaseEngine.IsPostgres(connection));
        return services;
    }
}
