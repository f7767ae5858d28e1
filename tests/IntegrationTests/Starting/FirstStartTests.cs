using Marketplace.Catalog.Geography;
using Marketplace.Data;
using Marketplace.IntegrationTests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>Schema and reference data arrive once, whoever starts and however often.</summary>
public sealed class FirstStartTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_processes_that_start_at_once_on_an_empty_database_both_come_up(Engine engine)
    {
        await using var empty = EmptyDatabase.Of(engine);
        await Task.WhenAll(PrepareAsync(empty.Connection), PrepareAsync(empty.Connection), PrepareAsync(empty.Connection));
        (await UnitsAsync(empty.Connection)).ShouldBe(216 + 209 + 69);
    }

    [Fact]
    public async Task A_lock_row_left_by_a_killed_migration_does_not_stop_the_next_start()
    {
        await using var empty = EmptyDatabase.Of(Engine.Sqlite);
        await using (var killed = new SqliteConnection(empty.Connection))
        {
            await killed.OpenAsync(TestContext.Current.CancellationToken);
            await using var left = killed.CreateCommand();
            left.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')
                """;
            await left.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        await PrepareAsync(empty.Connection).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await UnitsAsync(empty.Connection)).ShouldBe(216 + 209 + 69);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_second_start_changes_nothing(Engine engine)
    {
        await using var empty = EmptyDatabase.Of(engine);
        await PrepareAsync(empty.Connection);
        await PrepareAsync(empty.Connection);
        (await UnitsAsync(empty.Connection)).ShouldBe(216 + 209 + 69);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_change_of_the_model_has_its_migration(Engine engine)
    {
        await using var empty = EmptyDatabase.Of(engine);
        await PrepareAsync(empty.Connection);
        await using var services = TestMarketplace.Services(empty.Connection, Path.GetTempPath());
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>().Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static async Task PrepareAsync(string connection)
    {
        await using var services = TestMarketplace.Services(connection, Path.GetTempPath());
        await using var scope = services.CreateAsyncScope();
        await Task.Run(() => scope.ServiceProvider.GetRequiredService<ReferenceData>().PrepareAsync(SeedData.Folder, CancellationToken.None));
    }

    private static async Task<int> UnitsAsync(string connection)
    {
        await using var services = TestMarketplace.Services(connection, Path.GetTempPath());
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<AdminUnit>().CountAsync();
    }

    /// <summary>A place where no database is yet.</summary>
    private sealed class EmptyDatabase(string connection, string? folder) : IAsyncDisposable
    {
        public string Connection => connection;

        public static EmptyDatabase Of(Engine engine)
        {
            if (engine is Engine.Postgres) return new(PostgresServer.Database($"ocop_empty_{Guid.NewGuid():N}"), null);
            var folder = Directory.CreateTempSubdirectory("ocop-").FullName;
            return new($"Data Source={Path.Combine(folder, "marketplace.db")};Pooling=False", folder);
        }

        public async ValueTask DisposeAsync()
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            await using var server = new NpgsqlConnection(PostgresServer.Database("postgres") + ";Pooling=False");
            await server.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)", server);
            await drop.ExecuteNonQueryAsync();
        }
    }
}
