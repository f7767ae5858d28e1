using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Marketplace.Shared.Jobs;

/// <summary>How modules ask for work that happens later.</summary>
public static class JobQueue
{
    /// <summary>Adds the job to the unit of work: it is run after that commits, and never if it does not.</summary>
    /// <param name="dueAt">Null = as soon as it is committed.</param>
    /// <returns>The job's id.</returns>
    public static Guid Enqueue<TJob>(this DbContext db, TJob job, DateTimeOffset? dueAt = null) where TJob : notnull =>
        db.Set<Job>().Add(db.NewJob(job, dueAt, key: null)).Entity.Id;

    /// <summary>For sweeps: writes the job at once unless one with the key stands already, done or not. Safe in a transaction and from many nodes.</summary>
    /// <returns>False when it stood already.</returns>
    public static async Task<bool> EnqueueOnceAsync<TJob>(
        this DbContext db, string key, TJob job, DateTimeOffset? dueAt, CancellationToken cancel) where TJob : notnull =>
        await db.InsertOnceAsync(db.NewJob(job, dueAt, key), cancel);

    internal static Job NewJob(this DbContext db, object job, DateTimeOffset? dueAt, string? key)
    {
        var kind = db.GetService<JobKinds>().Of(job.GetType());
        var now = db.GetService<TimeProvider>().GetUtcNow();
        return new Job
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind.Name,
            Payload = JsonSerializer.Serialize(job, kind.Type),
            DueAt = dueAt?.ToUniversalTime() ?? now,
            AllowedAttempts = kind.Attempts,
            Key = key,
            CreatedAt = now,
            Trace = Activity.Current?.Id,
        };
    }

    internal static async Task<bool> InsertOnceAsync(this DbContext db, Job job, CancellationToken cancel)
    {
        var due = db.Stored(job.DueAt);
        var created = db.Stored(job.CreatedAt);
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO jobs (id, kind, payload, due_at, attempts, allowed_attempts, key, created_at, trace)
            VALUES ({db.Stored(job.Id)}, {job.Kind}, {job.Payload}, {due}, 0, {job.AllowedAttempts}, {job.Key}, {created}, {job.Trace})
            ON CONFLICT (key) DO NOTHING
            """, cancel) == 1;
    }

    /// <summary>An identifier or an instant as this database's columns hold it, for statements written by hand.</summary>
    public static object Stored<T>(this DbContext db, T value) where T : struct
    {
        var property = db.Model.FindEntityType(typeof(Job))!.GetProperties().First(p => p.ClrType == typeof(T));
        return property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
    }
}
