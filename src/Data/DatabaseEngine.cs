using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

/// <summary>Which database a connection string names: "Host=…" is PostgreSQL, "Data Source=…" a SQLite file.</summary>
public static class DatabaseEngine
{
    /// <summary>
    /// Queries asked often are planned once for each connection; nothing here changes a session's settings, so connections go back to
    /// the pool as they are. What the given connection string says comes later and wins: a pooler in front may need Max Auto Prepare=0.
    /// </summary>
    private const string PostgresDefaults = "Max Auto Prepare=200;No Reset On Close=true;";

    public static bool IsPostgres(string connectionString) => connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static DbContextOptionsBuilder UseMarketplacePostgres(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(PostgresDefaults + connectionString).UseSnakeCaseNamingConvention();

    /// <summary>A list of values is one parameter, as on PostgreSQL: a statement for each length would be written anew for each query.</summary>
    public static DbContextOptionsBuilder UseMarketplaceSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(
                new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30, ForeignKeys = true }.ToString(),
                sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(SqlitePragmas.Instance).UseSnakeCaseNamingConvention();
}
