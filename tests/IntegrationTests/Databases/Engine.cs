using Xunit;

namespace Marketplace.IntegrationTests.Databases;

public enum Engine { Sqlite, Postgres }

/// <summary>Theory rows: the same test on every engine. Without a PostgreSQL server its row is skipped by name.</summary>
public sealed class EachEngine : TheoryData<Engine>
{
    public EachEngine()
    {
        Add(new TheoryDataRow<Engine>(Engine.Sqlite));
        Add(new TheoryDataRow<Engine>(Engine.Postgres) { Skip = PostgresServer.Missing });
    }
}

/// <summary>The server that TEST_POSTGRES names: "Host=…;Port=…;Username=…;Password=…", a role that may create databases.</summary>
public static class PostgresServer
{
    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } set ? set.TrimEnd(';') : null;

    /// <summary>Null when there is one.</summary>
    public static string? Missing { get; } = ConnectionString is null
        ? "No PostgreSQL: start a server and set TEST_POSTGRES=\"Host=127.0.0.1;Port=5432;Username=postgres;Password=…\", or run .ci/run, which does both."
        : null;

    public static string Database(string name) => $"{ConnectionString};Database={name}";
}
