using Marketplace.BackOffice.Resources;
using Marketplace.Ordering;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.BackOffice.Orders;

/// <summary>From the button to the use case.</summary>
internal sealed class TakeStep(ConfirmOrder confirm, PackOrder pack, ShipOrder ship, DeliverOrder deliver, CancelOrder cancelOrder)
{
    private static readonly Dictionary<Guid, int> _all = [];

    public Task<Result> ExecuteAsync(string number, OrderStepForm form, CancellationToken cancel) => form.Step switch
    {
        StepNames.Confirm => confirm.ExecuteAsync(number, cancel),
        StepNames.Pack => pack.ExecuteAsync(number, cancel),
        StepNames.Ship => ship.ExecuteAsync(new ShipOrderCommand(number, form.Carrier, form.TrackingCode, _all), cancel),
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
}
