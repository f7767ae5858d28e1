using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>The buyer has it, or could not be reached. Errors: order, state, CollectedVnd, Reason (empty when it failed).</summary>
public sealed class DeliverOrder(OrderWork work)
{
    /// <param name="collectedVnd">What the buyer paid at the door, in đồng; null = the courier's list will tell, or it was paid before.</param>
    public Task<Result> ExecuteAsync(string number, CancellationToken cancel, long? collectedVnd = null) =>
        work.OnAsync(number, OrderLetterKind.Delivered, (order, step) =>
            Task.FromResult(order.MoveTo(OrderState.Delivered, step.Actor, "", step.Now)), cancel, collectedVnd);

    public Task<Result> FailAsync(string number, string reason, CancellationToken cancel) =>
        work.OnAsync(number, OrderLetterKind.DeliveryFailed, (order, step) => Task.FromResult(ReasonGiven.Check(reason) is { } refused
            ? refused
            : order.MoveTo(OrderState.DeliveryFailed, step.Actor, reason.Trim(), step.Now)), cancel);

    /// <summary>The goods of a delivery that failed are back with the producer.</summary>
    public Task<Result> TakeBackAsync(string number, CancellationToken cancel) => work.OnAsync(number, OrderLetterKind.Returned, (order, step) =>
        Task.FromResult(order.State == OrderState.DeliveryFailed
            ? order.MoveTo(OrderState.Returned, step.Actor, "", step.Now)
            : Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, OrderState.Returned)))), cancel);
}
