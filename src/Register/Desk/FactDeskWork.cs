using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>What every desk works with.</summary>
public sealed class FactDeskWork<T>(
    DbContext db, IEnumerable<RegisterFile> files, RecordFact<T> record, ICurrentUser user, IProvinceStaff staff, IAudit audit, TimeProvider clock)
    where T : FactVersion
{
    public DbContext Db => db;

    public ICurrentUser User => user;

    public DateOnly Today => clock.VietnamToday();

    public DateTimeOffset Now => FactInstant.Truncate(clock.GetUtcNow());

    internal RegisterFile<T> File { get; } = files.OfType<RegisterFile<T>>().Single();

    internal RecordFact<T> Record => record;

    internal IAudit Audit => audit;

    /// <inheritdoc cref="Recorders.RecordersAsync"/>
    public Task<Func<string, string>> NamesAsync(IEnumerable<string> recorders, CancellationToken cancel) => staff.RecordersAsync(recorders, cancel);
}
