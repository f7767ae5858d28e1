using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <param name="AmountVnd">Positive = the marketplace paid the producer; negative = the producer paid what it owed.</param>
/// <param name="Reference">The bank's number of the payment: the same one is written once.</param>
public sealed record RecordPayoutCommand(string ProducerCode, long AmountVnd, string Reference);

/// <summary>
/// An administrator writes down that marketplace and producer paid each other what they owed: coupons of the marketplace, commission, withheld
/// tax. Never more than is owed that way. Errors: ProducerCode, AmountVnd, Reference.
/// </summary>
public sealed class RecordPayout(DbContext db, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(RecordPayoutCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var reference = command.Reference.Trim();
        var producer = command.ProducerCode.Trim();
        if (reference.Length == 0) return Refused("Reference", OrderingTexts.Required());
        if (reference.Length > 64) return Refused("Reference", OrderingTexts.TooLong(64));
        if (!await db.Set<ProducerFact>().AnyAsync(p => p.Code == producer && p.IsLatest, c)) return Refused("ProducerCode", OrderingTexts.NoSuchProducer());
        var key = $"payout:{producer}:{reference}";
        if (await db.Set<LedgerEntry>().AnyAsync(e => e.Key == key, c)) return Refused("Reference", OrderingTexts.PayoutThere());
        var owed = await db.Set<LedgerEntry>().Where(e => e.ProducerCode == producer && e.Against == LedgerParty.Marketplace).SumAsync(e => e.AmountVnd, c);
        var isOwed = command.AmountVnd != 0 && Math.Sign(owed) == Math.Sign(command.AmountVnd) && Math.Abs(command.AmountVnd) <= Math.Abs(owed);
        if (!isOwed) return Refused("AmountVnd", OrderingTexts.PayoutAmount(owed));
        var now = clock.GetUtcNow();
        db.Add(new LedgerEntry
        {
            Id = Guid.CreateVersion7(now), Key = key, ProducerCode = producer, Kind = LedgerKind.Payout, Against = LedgerParty.Marketplace,
            AmountVnd = -command.AmountVnd, Day = now.VietnamDate(), PostedAt = now, Note = reference,
        });
        audit.Note("ledger.payout", $"producer:{producer}", "", FormattableString.Invariant($"{command.AmountVnd} {reference}"));
        return Result.Ok();
    }, cancel);

    private static Result Refused(string field, Message message) => Result.Refused(new FieldError(field, message));
}
