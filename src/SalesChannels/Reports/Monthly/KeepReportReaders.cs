using System.Data;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports.Monthly;

public sealed record ReportReaderLine(string Address, DateTimeOffset AddedAt, string AddedByName, bool IsSample);

/// <summary>
/// The list of those who are sent the monthly summary; officers of the whole province keep it. Errors: list (not theirs), Address (no address,
/// there already, too many, a demonstration account and an address that is none of it).
/// </summary>
public sealed class KeepReportReaders(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const int Most = 20;

    private const string Field = "Address", Subject = "report-readers", SampleEnding = "@mau.example";

    /// <summary>By address; nothing for officers of some areas.</summary>
    public async Task<IReadOnlyList<ReportReaderLine>> ListAsync(CancellationToken cancel) => user.SeesWholeProvince
        ? await Own().OrderBy(r => r.Address).Select(r => new ReportReaderLine(r.Address, r.AddedAt, r.AddedByName, r.IsSample)).ToListAsync(cancel)
        : [];

    public async Task<Result> AddAsync(string typed, CancellationToken cancel)
    {
        if (!user.SeesWholeProvince) return NotYours;
        var address = typed.Trim().ToLowerInvariant();
        if (!EmailFormat.IsValid(address)) return Result.Refused(new FieldError(Field, ReportTexts.AddressWrong()));
        if (user.IsSample && !address.EndsWith(SampleEnding, StringComparison.Ordinal))
            return Result.Refused(new FieldError(Field, ReportTexts.SampleAddress()));
        // Serializable: two officers who add at once do not get past the limit together.
        return await db.InTransactionAsync(async c =>
        {
            var known = await db.Set<ReportReader>().Select(r => r.Address).ToListAsync(c);
            if (known.Contains(address)) return Result.Refused(new FieldError(Field, ReportTexts.AddressThere()));
            if (known.Count >= Most) return Result.Refused(new FieldError(Field, ReportTexts.TooMany(Most)));
            db.Add(new ReportReader { Address = address, AddedAt = clock.GetUtcNow(), AddedByName = user.Name, IsSample = user.IsSample });
            audit.Note("report.reader-added", Subject, "", address);
            return Result.Ok();
        }, cancel, IsolationLevel.Serializable);
    }

    /// <summary>One that is not on the list is off it.</summary>
    public async Task<Result> RemoveAsync(string address, CancellationToken cancel)
    {
        if (!user.SeesWholeProvince) return NotYours;
        return await db.InTransactionAsync(async c =>
        {
            if (await Own().Where(r => r.Address == address).ExecuteDeleteAsync(c) == 1) audit.Note("report.reader-removed", Subject, address);
            return Result.Ok();
        }, cancel);
    }

    private static Result NotYours => Result.Refused(new FieldError("list", ReportTexts.NotYourList()));

    private IQueryable<ReportReader> Own()
    {
        var samples = user.IsSample;
        return db.Set<ReportReader>().AsNoTracking().Where(r => !samples || r.IsSample);
    }
}
