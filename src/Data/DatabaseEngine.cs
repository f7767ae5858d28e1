using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

/// <summary>Which database a connection string names: "Host=…" is PostgreSQL, "Data Source=…" a SQLite file.</summary>
public static class DatabaseEngine
{
    public static bool IsPostgres(string connectionString) => connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static DbContextOptionsBuilder UseMarketplacePostgres(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();

    public static DbContextOptionsBuilder UseMarketplaceSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30, ForeignKeys = true }.ToString())
            .AddInterceptors(SqlitePragmas.Instance).UseSnakeCaseNamingConvention();
}
