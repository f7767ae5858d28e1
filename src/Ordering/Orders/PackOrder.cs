using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>The producer has packed an order. Errors: order (not one of the person's), state.</summary>
public sealed class PackOrder(OrderWork work)
{
    public Task<Result> ExecuteAsync(string number, CancellationToken cancel) =>
        work.OnAsync(number, letter: null, (order, step) => Task.FromResult(order.MoveTo(OrderState.Packed, step.Actor, "", step.Now)), cancel);
}
