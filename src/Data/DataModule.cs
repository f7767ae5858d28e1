using System.Data;
using Marketplace.Data.Jobs;
using Marketplace.Shared;
using Marketplace.Shared.Outbox;
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
            services.AddScoped<OutboxReader, PostgresOutboxReader>();
            services.AddSingleton(new SnapshotLevel(IsolationLevel.RepeatableRead));
        }
        else
        {
            services.AddDbContextPool<SqliteMarketplaceDbContext>(o => o.UseMarketplaceSqlite(connection));
            services.AddScoped<MarketplaceDbContext>(s => s.GetRequiredService<SqliteMarketplaceDbContext>());
            services.AddScoped<OutboxReader, SqliteOutboxReader>();
            // Any higher level takes the writers' lock; a deferred transaction already reads one snapshot.
            services.AddSingleton(new SnapshotLevel(IsolationLevel.ReadUncommitted));
        }
        services.AddScoped<IOutboxReader>(s => s.GetRequiredService<OutboxReader>());
        services.AddScoped<DbContext>(s => s.GetRequiredService<MarketplaceDbContext>());
        services.AddDataProtection().SetApplicationName("ocop-marketplace").PersistKeysToDbContext<MarketplaceDbContext>();
        services.AddScoped<ReferenceData>();
        services.AddScoped<ClearSamples>();
        services.AddSingleton<OutboxFeed>();
        services.AddSingleton<IDataVersion>(s => s.GetRequiredService<OutboxFeed>());
        services.AddHostedService(s => s.GetRequiredService<OutboxFeed>());
        services.AddScoped<PruneOutbox>();
        services.AddHostedService<OutboxPruning>();
        services.AddJobs(DatabaseEngine.IsPostgres(connection));
        return services;
    }
}
