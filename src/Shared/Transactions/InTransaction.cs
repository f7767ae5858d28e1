using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Transactions;

/// <summary>One unit of work that is tried again when it met another: the way to write more than one SaveChanges writes.</summary>
public static class InTransaction
{
    private const int Tries = 8;

    /// <summary>
    /// Begins a transaction, does the work, saves what it left unsaved and commits. A caller's transaction is joined: then the outermost
    /// one commits and tries again. Work that the database refused for another's sake (serialization failure, deadlock, SQLite busy) is done
    /// anew from an empty tracker, so it reads all it needs inside; it may run several times and must touch nothing but the database.
    /// A <see cref="Result"/> that was refused is rolled back. On SQLite the write lock is taken at once (BEGIN IMMEDIATE).
    /// </summary>
    /// <exception cref="InvalidOperationException">Something was waiting to be saved before the work began: a second try would lose it.</exception>
    public static Task<T> InTransactionAsync<T>(
        this DbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancel, IsolationLevel isolation = IsolationLevel.Unspecified)
    {
        if (db.Database.CurrentTransaction is not null) return work(cancel);
        if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("What a transaction writes is made inside it: a second try has nothing else.");
        var strategy = db.Database.CreateExecutionStrategy();
        // One that does not retry may still wrap what it judges transient, and callers want to see the fault itself.
        return strategy.RetriesOnFailure ? strategy.ExecuteAsync(c => TryAsync(db, work, isolation, c), cancel) : TryAsync(db, work, isolation, cancel);
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(
        this DbContext db, Func<CancellationToken, Task> work, CancellationToken cancel, IsolationLevel isolation = IsolationLevel.Unspecified) =>
        db.InTransactionAsync(async c =>
        {
            await work(c);
            return true;
        }, cancel, isolation);

    /// <summary>
    /// Work of a form that may be sent twice at one moment: what the quicker one did is the answer of both, also where the slower one met it
    /// half-way, in a refusal or in an index of the database.
    /// </summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="sentBefore">The answer of the same form when it was sent before; null = it was not.</param>
    /// <param name="work">As of <see cref="InTransactionAsync{T}"/>.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<T> OnceAsync<T>(
        this DbContext db, Func<CancellationToken, Task<T?>> sentBefore, Func<CancellationToken, Task<T>> work, CancellationToken cancel) where T : Result
    {
        try
        {
            var done = await db.InTransactionAsync(async c => await sentBefore(c) ?? await work(c), cancel);
            return done.Succeeded ? done : await SameAsync() ?? done;
        }
        catch (DbUpdateException)
        {
            if (await SameAsync() is { } same) return same;
            throw;
        }

        Task<T?> SameAsync()
        {
            db.ChangeTracker.Clear();
            return sentBefore(cancel);
        }
    }

    private static async Task<T> TryAsync<T>(DbContext db, Func<CancellationToken, Task<T>> work, IsolationLevel isolation, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try { return await OnceAsync(db, work, isolation, cancel); }
            catch (Exception fault) when (attempt < Tries && IsConflict(db, fault))
            {
                db.ChangeTracker.Clear();
                await Task.Delay(Random.Shared.Next(2, 10 << attempt), cancel);
            }
        }
    }

    private static async Task<T> OnceAsync<T>(DbContext db, Func<CancellationToken, Task<T>> work, IsolationLevel isolation, CancellationToken cancel)
    {
        // All of it is given up or tried again: a savepoint at each save would be two more statements for nothing.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancel);
        var result = await work(cancel);
        if (result is Result { Succeeded: false })
        {
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            return result;
        }
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    private static bool IsConflict(DbContext db, Exception? fault) => fault switch
    {
        null => false,
        DbException refusal => db is IJudgesConflicts judge && judge.IsConflict(refusal),
        _ => IsConflict(db, fault.InnerException),
    };
}
