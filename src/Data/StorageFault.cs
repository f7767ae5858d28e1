using Microsoft.Data.Sqlite;
using Npgsql;

namespace Marketplace.Data;

/// <summary>Why a start is not possible, in one sentence for whoever runs the program; without secrets.</summary>
public static class StorageFault
{
    private const int ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <summary>Null for what is a fault of the program and not of what it stands on.</summary>
    public static string? SentenceOf(Exception? problem) => problem switch
    {
        null => null,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode) ?? SentenceOf(sqlite.InnerException),
        PostgresException postgres when DatabaseFault.IsOutage(postgres) =>
            $"The database server refuses ({postgres.SqlState}): {postgres.MessageText.TrimEnd('.')}.",
        NpgsqlException and not PostgresException => "The database server does not answer: see ConnectionStrings:Marketplace, and start the server.",
        IOException or UnauthorizedAccessException when problem.InnerException is null && OfSystem(problem.Message) is { } system => system,
        _ => SentenceOf(problem.InnerException),
    };

    private static string? OfSqlite(int code) => code switch
    {
        ReadOnly => "The database cannot be written: its file, folder or disk is read-only (Storage:Root).",
        CannotOpen => "The database file cannot be opened or made: its folder or disk is missing or cannot be written (Storage:Root).",
        InputOutput => "The database file cannot be read or written: the disk fails or is read-only (Storage:Root).",
        Full => "The disk that holds the database is full (Storage:Root).",
        Corrupt or NoDatabase => "The database file is damaged or is no database: put the last backup in its place (Storage:Root).",
        _ => null,
    };

    private static string? OfSystem(string message)
    {
        if (message.Contains("Read-only file system", StringComparison.Ordinal))
            return "The folder of data cannot be written: its disk is read-only (Storage:Root).";
        return message.Contains("No space left", StringComparison.Ordinal) ? "The disk that holds the folder of data is full (Storage:Root)." : null;
    }
}
