using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>The producer takes an order that is paid at the door. Errors: order (not one of the person's), state.</summary>
public sealed class ConfirmOrder(OrderWork work)
{
    public Task<Result> ExecuteAsync(string number, CancellationToken cancel) => work.OnAsync(number, OrderLetterKind.Confirmed, (order, step) =>
        Task.FromResult(order.PaymentMethod == Payments.PaymentMethod.CashOnDelivery
            ? order.MoveTo(OrderState.Confirmed, step.Actor, "", step.Now)
            : Result.Refused(new FieldError("state", OrderingTexts.NotPaid()))), cancel);
}
