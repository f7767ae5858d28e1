using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Payments.Credits;

/// <summary>What matching needs to know of an order.</summary>
internal sealed record PayableOrder
{
    public required Guid Id { get; init; }

    public required string ProducerCode { get; init; }

    public required OrderState State { get; init; }

    public required PaymentMethod Method { get; init; }

    public required long TotalVnd { get; init; }

    /// <summary>The account that the buyer was asked to pay to; empty = there is none.</summary>
    public required string Bin { get; init; }

    public required string AccountNumber { get; init; }
}

/// <param name="Order">The one that the text names; null when it names none, or several.</param>
/// <param name="IsAfterEnd">An exact sum for an order whose time was over: good only if its goods can be held again.</param>
internal sealed record CreditMatch(CreditKind Kind, CreditAction Action, PayableOrder? Order, bool IsAfterEnd = false);

/// <summary>Which order a credit pays: a pure function. Nothing but the exact sum on the right account pays an order.</summary>
internal static class MatchCredit
{
    /// <param name="named">Orders whose codes stand in the credit's text.</param>
    public static CreditMatch Of(IncomingCredit credit, IReadOnlyList<PayableOrder> named)
    {
        if (named.Count == 0) return new CreditMatch(CreditKind.NoCode, CreditAction.FindOrder, null);
        if (named.Count > 1) return new CreditMatch(CreditKind.SeveralCodes, CreditAction.FindOrder, null);
        var order = named[0];
        if (order.Method != PaymentMethod.BankTransfer) return new CreditMatch(CreditKind.NotAwaited, CreditAction.Refund, order);
        // Two producers may have named one account: each can speak of the orders of its own alone.
        if (order.ProducerCode != credit.ProducerCode || order.Bin != credit.Bin || order.AccountNumber != credit.AccountNumber)
            return new CreditMatch(CreditKind.WrongAccount, CreditAction.Refund, order);
        return order.State switch
        {
            OrderState.AwaitingPayment => OfAmount(credit, order, isAfterEnd: false),
            OrderState.Expired => OfAmount(credit, order, isAfterEnd: true),
            OrderState.Cancelled => new CreditMatch(CreditKind.Late, CreditAction.Refund, order),
            _ => new CreditMatch(CreditKind.Duplicate, CreditAction.Refund, order),
        };
    }

    private static CreditMatch OfAmount(IncomingCredit credit, PayableOrder order, bool isAfterEnd) => credit.AmountVnd.CompareTo(order.TotalVnd) switch
    {
        < 0 => new CreditMatch(CreditKind.Under, isAfterEnd ? CreditAction.Refund : CreditAction.AskForRest, order),
        > 0 => new CreditMatch(CreditKind.Over, isAfterEnd ? CreditAction.Refund : CreditAction.RefundDifference, order),
        _ => new CreditMatch(CreditKind.Exact, CreditAction.None, order, isAfterEnd),
    };
}
