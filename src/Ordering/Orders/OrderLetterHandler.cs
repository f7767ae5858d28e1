using System.Globalization;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Words a letter in its reader's language and posts it. A trial order is told to nobody but demonstration accounts and the buyer who tries.
/// </summary>
internal sealed class OrderLetterHandler(DbContext db, IProducerStaff staff, ISiteAddress site) : IJobHandler<OrderLetter>
{
    private static readonly HashSet<OrderLetterKind> _toProducerAlone =
        [OrderLetterKind.NewForProducer, OrderLetterKind.Unanswered, OrderLetterKind.CancelledForProducer, OrderLetterKind.SaidPaid];

    /// <summary>
    /// Whose order is paid, and whose goods are on the way or come back, is told as the buyer is: not everybody at the producer's took the step.
    /// </summary>
    private static readonly HashSet<OrderLetterKind> _toProducer =
    [
        .. _toProducerAlone, OrderLetterKind.Paid, OrderLetterKind.PartShipped, OrderLetterKind.Shipped, OrderLetterKind.DeliveryFailed,
        OrderLetterKind.Returned,
    ];

    public async Task ExecuteAsync(OrderLetter job, JobContext context, CancellationToken cancel)
    {
        var order = await db.Set<Order>().AsNoTracking().Include(o => o.Group).Include(o => o.Lines).Include(o => o.Shipments)
            .AsSplitQuery().OrderBy(o => o.Id).SingleOrDefaultAsync(o => o.Id == job.OrderId, cancel);
        if (order is null || IsOver(order, job.Kind)) return;
        if (_toProducer.Contains(job.Kind)) await ToProducerAsync(order, job.Kind, cancel);
        if (!_toProducerAlone.Contains(job.Kind) && order.Group.BuyerEmail.Length > 0) ToBuyer(order, job.Kind);
    }

    /// <summary>A reminder is for an order that still waits.</summary>
    private static bool IsOver(Order order, OrderLetterKind kind) => kind switch
    {
        OrderLetterKind.Unanswered => order.State != OrderState.Placed,
        OrderLetterKind.SaidPaid => order.State != OrderState.AwaitingPayment,
        _ => false,
    };

    private void ToBuyer(Order order, OrderLetterKind kind)
    {
        var reader = new LetterReader(order.Group.BuyerEmail, CultureInfo.GetCultureInfo(order.Group.Language));
        var letter = OrderLetterText.ToBuyer(order, kind, site, reader.Language);
        db.Post(reader, letter.Subject, letter.Body);
    }

    private async Task ToProducerAsync(Order order, OrderLetterKind kind, CancellationToken cancel)
    {
        foreach (var person in await staff.ForAsync(order.ProducerCode, ProducerRight.Orders, cancel))
        {
            if (order.IsSample && !person.IsSample) continue;
            var reader = new LetterReader(person.Email, CultureInfo.GetCultureInfo(person.Language));
            var letter = OrderLetterText.ToProducer(order, kind, site, reader.Language);
            db.Post(reader, letter.Subject, letter.Body);
        }
    }
}
