using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Marketplace.Data;

/// <summary>
/// Brings the schema up to date, also when two processes start at once or the last one was killed half-way:
/// a lock that dies with its holder (a file's on SQLite, the session's on PostgreSQL) stands around EF's own.
/// </summary>
public static class Migrator
{
    private const long PostgresLock = 0x4F434F50;

    /// <summary>Another process has the file open: EAGAIN of Linux and of macOS, and Windows' sharing violation. A disk that fails says otherwise.</summary>
    private static readonly int[] _held = [11, 35, unchecked((int)0x80070020)];

    private const string FreeLock = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        DELETE FROM "__EFMigrationsLock"
        """;

    /// <param name="afterwards">Work that needs the new schema and must not run twice at once, such as loading reference data.</param>
    public static Task MigrateAsync(this MarketplaceDbContext db, Func<Task> afterwards, CancellationToken cancel) =>
        db.Database.IsNpgsql() ? PostgresAsync(db, afterwards, cancel) : SqliteAsync(db, afterwards, cancel);

    private static async Task PostgresAsync(MarketplaceDbContext db, Func<Task> afterwards, CancellationToken cancel)
    {
        await CreateDatabaseAsync(db, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({PostgresLock})", cancel);
        try
        {
            await BringUpToDateAsync(db, cancel);
            await db.KeepAuditAsync(cancel);
            await afterwards();
        }
        finally { await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({PostgresLock})", CancellationToken.None); }
    }

    /// <summary>Two that start at once both find none; the slower one is told so by the catalog's own index or by name.</summary>
    private static async Task CreateDatabaseAsync(MarketplaceDbContext db, CancellationToken cancel)
    {
        if (await db.GetRelationalCreator().ExistsAsync(cancel)) return;
        try { await db.GetRelationalCreator().CreateAsync(cancel); }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation) { }
    }

    private static async Task SqliteAsync(MarketplaceDbContext db, Func<Task> afterwards, CancellationToken cancel)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var mine = await LockAsync(file + ".migrating", cancel);
        // Whoever held EF's own lock row is dead: the file lock is ours.
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(FreeLock, cancel);
        await BringUpToDateAsync(db, cancel);
        await db.KeepAuditAsync(cancel);
        await afterwards();
    }

    /// <summary>Asks first: to find nothing to do, MigrateAsync takes a lock and reads the history again, a sixth of a second of a cold start.</summary>
    private static async Task BringUpToDateAsync(MarketplaceDbContext db, CancellationToken cancel)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (!applied.SequenceEqual(db.Database.GetMigrations())) await db.Database.MigrateAsync(cancel);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try { return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException taken) when (_held.Contains(taken.HResult) && !cancel.IsCancellationRequested) { await Task.Delay(100, cancel); }
        }
    }

    private static IRelationalDatabaseCreator GetRelationalCreator(this MarketplaceDbContext db) =>
        db.GetService<IRelationalDatabaseCreator>();
}
