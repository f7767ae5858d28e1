using System.Linq.Expressions;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>Money that the person's producers still owe buyers and have to send by hand, oldest first. Trials stand among it, marked.</summary>
public sealed class ListRefunds(DbContext db, ICurrentUser user)
{
    public const int PageSize = 30;

    private static readonly Expression<Func<Refund, RefundRow>> _row = r => new RefundRow(
        r.Id, r.Order.Number, r.Order.Group.BuyerName, r.Order.Group.BuyerPhone, r.AmountVnd, r.Reason, r.CreatedAt, r.IsSample);

    /// <param name="page">From 1.</param>
    public async Task<RefundPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        var rows = await Owed().OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(_row).ToListAsync(cancel);
        return new RefundPage(rows, await CountAsync(cancel));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Owed().CountAsync(cancel);

    /// <returns>Null when it is not one of the person's, or is not to be sent by hand, or was sent.</returns>
    public Task<RefundRow?> FindAsync(Guid id, CancellationToken cancel) => Owed().Where(r => r.Id == id).Select(_row).SingleOrDefaultAsync(cancel);

    private IQueryable<Refund> Owed() => db.Set<Refund>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, r => r.Order.ProducerCode)
        .Where(r => r.State == RefundState.Failed || r.State == RefundState.Owed && r.CardPaymentId == null);
}

public sealed record RefundPage(IReadOnlyList<RefundRow> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListRefunds.PageSize);
}

/// <param name="BuyerPhone">E.164.</param>
/// <param name="Reason">Words of whoever owed it, or one of <see cref="RefundReasons"/>.</param>
public sealed record RefundRow(
    Guid Id, string OrderNumber, string BuyerName, string BuyerPhone, long AmountVnd, string Reason, DateTimeOffset CreatedAt, bool IsSample);
