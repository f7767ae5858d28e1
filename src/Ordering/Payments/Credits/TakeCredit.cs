using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <param name="IsRepeat">It was known: nothing happened.</param>
/// <param name="Kind">Exact = its order is confirmed; anything else waits in review.</param>
public sealed record TakenCredit(Guid CreditId, bool IsRepeat, CreditKind Kind);

/// <summary>
/// Takes money that arrived, once: the credit, and either the confirmed order with its letter or a review with what to do, are one
/// transaction. What is known by the source's number or by the bank's is only answered. Who may tell of it is the caller's to ask.
/// </summary>
public sealed class TakeCredit(DbContext db, ConfirmPayment confirm, IAudit audit, TimeProvider clock)
{
    public async Task<TakenCredit> ExecuteAsync(IncomingCredit incoming, CancellationToken cancel)
    {
        if (incoming.AmountVnd <= 0) throw new ArgumentException("A credit is more than nothing.", nameof(incoming));
        try { return await db.InTransactionAsync(c => TakeAsync(incoming, c), cancel); }
        catch (DbUpdateException)
        {
            // The same money, told of at the same moment, was quicker.
            db.ChangeTracker.Clear();
            if (await KnownAsync(incoming, cancel) is { } known) return known;
            throw;
        }
    }

    private async Task<TakenCredit> TakeAsync(IncomingCredit incoming, CancellationToken cancel)
    {
        if (await KnownAsync(incoming, cancel) is { } known) return known;
        var credit = CreditOf(incoming, clock.GetUtcNow());
        db.Add(credit);
        await db.SaveChangesAsync(cancel);

        var match = MatchCredit.Of(incoming, await FindPayable.NamedInAsync(db, incoming.Text, cancel));
        if (match.Kind == CreditKind.Exact && !(await confirm.ExecuteAsync(match.Order!.Id, cancel)).Succeeded)
            match = new CreditMatch(CreditKind.Late, CreditAction.Refund, match.Order);
        if (match.Kind == CreditKind.Exact) credit.OrderId = match.Order!.Id;
        else db.Add(ReviewOf(credit, match));
        audit.Note("credit.taken", $"credit:{credit.Id}", "", match.Kind.ToString());
        return new TakenCredit(credit.Id, IsRepeat: false, match.Kind);
    }

    private async Task<TakenCredit?> KnownAsync(IncomingCredit incoming, CancellationToken cancel)
    {
        var known = await db.Set<BankCredit>().AsNoTracking().Where(c => c.Source == incoming.Source && c.TransactionId == incoming.TransactionId
            || c.Bin == incoming.Bin && c.AccountNumber == incoming.AccountNumber && c.BankReference == incoming.BankReference)
            .Select(c => new { c.Id, Review = db.Set<CreditReview>().Where(r => r.CreditId == c.Id).Select(r => (CreditKind?)r.Kind).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        return known is null ? null : new TakenCredit(known.Id, IsRepeat: true, known.Review ?? CreditKind.Exact);
    }

    private static BankCredit CreditOf(IncomingCredit incoming, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Source = incoming.Source,
        TransactionId = incoming.TransactionId,
        Bin = incoming.Bin,
        AccountNumber = incoming.AccountNumber,
        BankReference = incoming.BankReference,
        ProducerCode = incoming.ProducerCode,
        AmountVnd = incoming.AmountVnd,
        Text = incoming.Text,
        PaidAt = incoming.PaidAt,
        TakenAt = now,
        IsSample = SampleAccount.Is(incoming.Bin, incoming.AccountNumber),
    };

    private static CreditReview ReviewOf(BankCredit credit, CreditMatch match) => new()
    {
        Id = Guid.CreateVersion7(credit.TakenAt),
        CreditId = credit.Id,
        OrderId = match.Order?.Id,
        ProducerCode = credit.ProducerCode,
        Kind = match.Kind,
        Action = match.Action,
        OpenedAt = credit.TakenAt,
        IsSample = credit.IsSample,
    };
}
