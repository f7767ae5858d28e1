using Marketplace.BackOffice.Resources;
using Marketplace.Ordering;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.BackOffice.Orders;

/// <summary>From the button to the use case.</summary>
internal sealed class TakeStep(ConfirmOrder confirm, PackOrder pack, ShipOrder ship, DeliverOrder deliver, CancelOrder cancelOrder)
{
    public Task<Result> ExecuteAsync(string number, OrderStepForm form, Guid once, CancellationToken cancel) => form.Step switch
    {
        StepNames.Confirm => confirm.ExecuteAsync(number, cancel),
        StepNames.Pack => pack.ExecuteAsync(number, cancel),
        StepNames.Ship => ship.ExecuteAsync(ParcelOf(number, form, once), cancel),
        StepNames.Deliver => DeliverAsync(number, form.CollectedVnd, cancel),
        StepNames.Fail => deliver.FailAsync(number, form.Reason, cancel),
        StepNames.TakeBack => deliver.TakeBackAsync(number, cancel),
        StepNames.Cancel => cancelOrder.ByProducerAsync(number, form.Reason, cancel),
        _ => Task.FromResult(Result.Refused(new FieldError("", new Message(WorkWords.ResourceManager, nameof(WorkWords.NoSuchStep))))),
    };

    private async Task<Result> DeliverAsync(string number, string typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed)) return await deliver.ExecuteAsync(number, cancel);
        return TypedAmount.Read(typed) is { } collected
            ? await deliver.ExecuteAsync(number, cancel, collected) : Result.Refused(TypedAmount.Wrong(nameof(OrderStepForm.CollectedVnd)));
    }

    private static ShipOrderCommand ParcelOf(string number, OrderStepForm form, Guid once) =>
        new(number, form.Carrier, form.TrackingCode, form.Parcel.GroupBy(l => l.LineId).ToDictionary(g => g.Key, g => g.First().Quantity)) { Once = once };
}
