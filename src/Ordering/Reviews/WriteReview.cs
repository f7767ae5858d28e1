using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <param name="Key">What opens the buyer's checkout.</param>
public sealed record WriteReviewCommand(OrderKey Key, Guid LineId, int Stars, string Words);

/// <summary>
/// A buyer reviews a line that was delivered, once: the line is looked for among the lines of the checkout that the key opens, and a unique
/// row lets one of many through. Errors: line (not theirs, not delivered, reviewed before, or of a producer the person works for),
/// Stars (1-5), Words (10-1,000 characters).
/// </summary>
public sealed class WriteReview(DbContext db, ICurrentUser user, IProducerStaff staff, GeographyBook geography, IAudit audit, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(WriteReviewCommand command, CancellationToken cancel)
    {
        try
        {
            return await db.InTransactionAsync(c => WriteAsync(command, c), cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await IsReviewedAsync(command.LineId, cancel)) return Refused(OrderingTexts.ReviewedBefore());
            throw;
        }
    }

    private async Task<Result> WriteAsync(WriteReviewCommand command, CancellationToken cancel)
    {
        var words = ReviewText.Tidy(command.Words);
        var line = await Lines(command.Key).Include(l => l.Order).ThenInclude(o => o.Group).SingleOrDefaultAsync(l => l.Id == command.LineId, cancel);
        if (line is null) return Refused(OrderingTexts.NotBought());
        if (await IsOwnAsync(line.Order, cancel)) return Refused(OrderingTexts.OwnProduct());
        if (await IsReviewedAsync(line.Id, cancel)) return Refused(OrderingTexts.ReviewedBefore());
        if (command.Stars is < 1 or > 5) return Result.Refused(new FieldError(nameof(command.Stars), OrderingTexts.Choice()));
        if (ReviewText.Check(nameof(command.Words), words) is { } fault) return Result.Refused(fault);

        var now = clock.GetUtcNow();
        var producer = await KnownProducer.FindAsync(db, geography, line.Order.ProducerCode, now.VietnamDate(), cancel);
        var review = new Review
        {
            Id = Guid.CreateVersion7(now),
            OrderLineId = line.Id,
            ProductCode = line.ProductCode,
            ProductName = line.ProductName,
            ProducerCode = line.Order.ProducerCode,
            ProducerName = line.Order.ProducerName,
            Area = producer?.Area ?? GeographyBook.Unknown,
            Commune = producer?.Commune ?? GeographyBook.Unknown,
            Stars = command.Stars,
            Words = words,
            Author = ReviewText.ShortName(line.Order.Group.BuyerName),
            WrittenAt = now,
            IsSample = line.IsSample,
        };
        db.Add(review);
        audit.Note("review.written", $"review:{review.Id:N}", "", $"{line.ProductCode} {review.Stars}/5");
        return Result.Ok();
    }

    /// <summary>Lines that are the buyer's and were delivered.</summary>
    private IQueryable<OrderLine> Lines(OrderKey key) => key.GroupsOf(db).SelectMany(g => g.Orders)
        .Where(o => o.State == OrderState.Delivered || o.State == OrderState.Completed).SelectMany(o => o.Lines);

    private Task<bool> IsReviewedAsync(Guid lineId, CancellationToken cancel) => db.Set<Review>().AnyAsync(r => r.OrderLineId == lineId, cancel);

    /// <summary>People of the producer praise nothing of their own, whether signed in or as a guest with their e-mail.</summary>
    private async Task<bool> IsOwnAsync(Order order, CancellationToken cancel)
    {
        if (user.May(ProducerRight.Read, order.ProducerCode)) return true;
        var people = await staff.ForAsync(order.ProducerCode, ProducerRight.Read, cancel);
        return people.Any(p => p.AccountId == order.Group.AccountId || p.Email.Equals(order.Group.BuyerEmail, StringComparison.OrdinalIgnoreCase));
    }

    private static Result Refused(Message why) => Result.Refused(new FieldError("line", why));
}
