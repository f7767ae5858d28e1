using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>Cases of a checkout for its buyer, and what else may be asked.</summary>
public sealed class GetBuyerCases(DbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<BuyerCaseRow>> ListAsync(OrderKey key, CancellationToken cancel) => await db.CasesOf(key).AsNoTracking()
        .OrderBy(c => c.OpenedAt).Select(c => new BuyerCaseRow(c.Number, c.OrderLineId, c.Kind, c.State)).ToListAsync(cancel);

    /// <returns>Null when there is no such case of the checkout.</returns>
    public async Task<CaseView?> FindAsync(OrderKey key, string number, CancellationToken cancel) =>
        (await db.CasesOf(key).FindAsync(number, cancel))?.ToView();

    /// <summary>What may be asked of each line now; lines of which nothing may are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, AskableLine>> AskableAsync(OrderKey key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var busy = await db.CasesOf(key).Where(c => c.EndedAt == null).Select(c => c.OrderLineId).ToHashSetAsync(cancel);
        var orders = await key.GroupsOf(db).SelectMany(g => g.Orders).AsNoTracking().Include(o => o.Lines).ToListAsync(cancel);
        return orders.SelectMany(o => o.Lines.Select(l => (Line: l, Kinds: CaseOffers.Of(o, l, now))))
            .Where(l => l.Kinds.Count > 0 && !busy.Contains(l.Line.Id))
            .ToDictionary(l => l.Line.Id, l => new AskableLine(l.Kinds, l.Line.OpenQuantity));
    }
}

public sealed record BuyerCaseRow(string Number, Guid LineId, CaseKind Kind, CaseState State);

/// <param name="Most">Packs that it may be about.</param>
public sealed record AskableLine(IReadOnlyList<CaseKind> Kinds, int Most);
