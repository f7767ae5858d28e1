using System.Linq.Expressions;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

public sealed record CreditReviewView
{
    public required Guid Id { get; init; }

    public required CreditKind Kind { get; init; }

    public required CreditAction Action { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>Of an order on the person's own producers alone; null = none.</summary>
    public required string? OrderNumber { get; init; }

    public required long AmountVnd { get; init; }

    public required string Text { get; init; }

    public required string BankReference { get; init; }

    public required DateTimeOffset PaidAt { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required bool IsSample { get; init; }
}

/// <summary>Credits that wait for a person, oldest first, of the producers on whose orders the person may work.</summary>
public sealed class ListReviews(DbContext db, ICurrentUser user)
{
    public const int PageSize = 30;

    private Expression<Func<CreditReview, CreditReviewView>> View => r => new CreditReviewView
    {
        Id = r.Id,
        Kind = r.Kind,
        Action = r.Action,
        ProducerCode = r.ProducerCode,
        OrderNumber = db.Set<Order>().Where(o => o.Id == r.OrderId && o.ProducerCode == r.ProducerCode).Select(o => o.Number).FirstOrDefault(),
        AmountVnd = r.Credit.AmountVnd,
        Text = r.Credit.Text,
        BankReference = r.Credit.BankReference,
        PaidAt = r.Credit.PaidAt,
        OpenedAt = r.OpenedAt,
        IsSample = r.IsSample,
    };

    /// <param name="page">From 1.</param>
    public async Task<CreditReviewPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        var rows = await Waiting().OrderBy(r => r.OpenedAt).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(View).ToListAsync(cancel);
        return new CreditReviewPage(rows, await CountAsync(cancel));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    /// <returns>Null when it is not one of the person's, or settled.</returns>
    public Task<CreditReviewView?> FindAsync(Guid id, CancellationToken cancel) => Waiting().Where(r => r.Id == id).Select(View).SingleOrDefaultAsync(cancel);

    private IQueryable<CreditReview> Waiting() =>
        db.Set<CreditReview>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, r => r.ProducerCode).Where(r => r.SettledAt == null);
}

public sealed record CreditReviewPage(IReadOnlyList<CreditReviewView> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListReviews.PageSize);
}
