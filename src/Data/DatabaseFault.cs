using Microsoft.Data.Sqlite;
using Npgsql;

namespace Marketplace.Data;

/// <summary>Tells a database that cannot serve now (away, locked, full, broken) from a statement that it refused, which is our own fault.</summary>
public static class DatabaseFault
{
    /// <summary>SQLite's BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL and NOTADB.</summary>
    private static readonly HashSet<int> _sqlite = [5, 6, 8, 10, 11, 13, 14, 15, 26];

    /// <summary>PostgreSQL's classes of connection, missing catalog, resources, locks, operator, system and internal errors.</summary>
    private static readonly HashSet<string> _postgres = ["08", "3D", "53", "55", "57", "58", "XX"];

    public static bool IsOutage(Exception? problem) => problem switch
    {
        null => false,
        SqliteException sqlite => _sqlite.Contains(sqlite.SqliteErrorCode),
        PostgresException postgres => _postgres.Contains(postgres.SqlState[..2]),
        NpgsqlException => true,
        _ => IsOutage(problem.InnerException),
    };
}
