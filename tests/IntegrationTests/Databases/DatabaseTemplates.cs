using Marketplace.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Marketplace.IntegrationTests.Databases;

/// <summary>One migrated database with reference data per engine and test run; tests get copies, which cost milliseconds.</summary>
internal static class DatabaseTemplates
{
    private static readonly string _run = $"ocop_test_{Environment.ProcessId}";
    private static readonly Lazy<Task<string>> _sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> _postgres = new(MakePostgresAsync);
    private static int _count;

    /// <returns>A connection string to a copy of its own.</returns>
    public static async Task<string> CopyAsync(Engine engine, string folder)
    {
        if (engine is Engine.Sqlite)
        {
            var path = Path.Combine(folder, "marketplace.db");
            File.Copy(new SqliteConnectionStringBuilder(await _sqlite.Value).DataSource, path);
            return $"Data Source={path}";
        }
        var name = $"{_run}_{Interlocked.Increment(ref _count)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await _postgres.Value}");
        return PostgresServer.Database(name);
    }

    public static async Task DropAsync(Engine engine, string connection)
    {
        if (engine is Engine.Sqlite) SqliteConnection.ClearAllPools();
        else await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static Task<string> MakeSqliteAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), _run + ".db");
        // A run that was killed left one of its time behind, and numbers of processes come again.
        foreach (var file in (string[])[path, path + "-wal", path + "-shm"]) File.Delete(file);
        return MakeAsync($"Data Source={path};Pooling=False");
    }

    private static async Task<string> MakePostgresAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync($"DROP DATABASE IF EXISTS {_run} WITH (FORCE)").GetAwaiter().GetResult();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {_run} WITH (FORCE)");
        await MakeAsync(PostgresServer.Database(_run) + ";Pooling=False");
        return _run;
    }

    private static async Task<string> MakeAsync(string connection)
    {
        await using var services = TestMarketplace.Services(connection, Path.GetTempPath());
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReferenceData>().PrepareAsync(SeedData.Folder, CancellationToken.None);
        return connection;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.Database("postgres") + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
