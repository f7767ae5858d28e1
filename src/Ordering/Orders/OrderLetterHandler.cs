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
    public async Task ExecuteAsync(OrderLetter job, JobContext context, CancellationToken cancel)
    {
        var order = await db.Set<Order>().AsNoTracking().Include(o => o.Group).Include(o => o.Lines).Include(o => o.Shipments)
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == job.OrderId, cancel);
        if (order is null) return;
        if (job.Kind == OrderLetterKind.NewForProducer) await ToProducerAsync(order, cancel);
        else if (order.Group.BuyerEmail.Length > 0) ToBuyer(order, job.Kind);
    }

    private void ToBuyer(Order order, OrderLetterKind kind)
    {
        var reader = new LetterReader(order.Group.BuyerEmail, CultureInfo.GetCultureInfo(order.Group.Language));
        var letter = OrderLetterText.ToBuyer(order, kind, site.Address, reader.Language);
        db.Post(reader, letter.Subject, letter.Body);
    }

    private async Task ToProducerAsync(Order order, CancellationToken cancel)
    {
        foreach (var person in await staff.ForAsync(order.ProducerCode, ProducerRight.Orders, cancel))
        {
            if (order.IsSample && !person.IsSample) continue;
            var reader = new LetterReader(person.Email, CultureInfo.GetCultureInfo(person.Language));
            var letter = OrderLetterText.ToProducer(order, site.Address, reader.Language);
            db.Post(reader, letter.Subject, letter.Body);
        }
    }
}
