using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <param name="ProducerCode">Empty = every producer without a rate of its own.</param>
/// <param name="Percent">From 0 to 30, at most three decimals.</param>
public sealed record AnnounceCommissionCommand(string ProducerCode, decimal Percent, DateOnly ValidFrom);

/// <summary>
/// An administrator announces a rate at least 20 days before its first day; orders placed before keep theirs. Errors: ProducerCode (no such
/// producer), Percent, ValidFrom (too soon, or there is one from that day).
/// </summary>
public sealed class AnnounceCommission(DbContext db, IAudit audit, TimeProvider clock)
{
    public const int DaysBefore = 20;
    private const decimal Most = 30;

    public Task<Result> ExecuteAsync(AnnounceCommissionCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var producer = command.ProducerCode.Trim() is { Length: > 0 } code ? code : null;
        if (command.Percent is < 0 or > Most || decimal.Round(command.Percent, 3) != command.Percent)
            return Refused("Percent", OrderingTexts.CommissionPercent((int)Most));
        var soonest = clock.VietnamToday().AddDays(DaysBefore);
        if (command.ValidFrom < soonest) return Refused("ValidFrom", OrderingTexts.CommissionTooSoon(soonest));
        if (producer is not null && !await db.Set<Catalog.Producers.ProducerFact>().AnyAsync(p => p.Code == producer && p.IsLatest && !p.IsVoid, c))
            return Refused("ProducerCode", OrderingTexts.NoSuchProducer());
        if (await db.Set<CommissionRate>().AnyAsync(r => r.ProducerCode == producer && r.ValidFrom == command.ValidFrom, c))
            return Refused("ValidFrom", OrderingTexts.CommissionThere());
        var now = clock.GetUtcNow();
        db.Add(new CommissionRate
        {
            Id = Guid.CreateVersion7(now), ProducerCode = producer, Percent = command.Percent, ValidFrom = command.ValidFrom, AnnouncedAt = now,
        });
        audit.Note(
            "commission.announced", $"producer:{producer ?? "*"}", "", FormattableString.Invariant($"{command.Percent} % {command.ValidFrom:yyyy-MM-dd}"));
        return Result.Ok();
    }, cancel);

    /// <summary>Every rate that was announced, the latest first.</summary>
    public async Task<IReadOnlyList<AnnouncedRate>> ListAsync(CancellationToken cancel) =>
        await db.Set<CommissionRate>().AsNoTracking().OrderByDescending(r => r.ValidFrom).ThenBy(r => r.ProducerCode)
            .Select(r => new AnnouncedRate(r.ProducerCode, r.Percent, r.ValidFrom, r.AnnouncedAt)).ToListAsync(cancel);

    private static Result Refused(string field, Message message) => Result.Refused(new FieldError(field, message));
}

/// <param name="ProducerCode">Null = everybody without a rate of its own.</param>
public sealed record AnnouncedRate(string? ProducerCode, decimal Percent, DateOnly ValidFrom, DateTimeOffset AnnouncedAt);
