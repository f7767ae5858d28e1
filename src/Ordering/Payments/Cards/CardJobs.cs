namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Works one kept message of Stripe.</summary>
public sealed record WorkCardEvent(Guid EventId);

/// <summary>Asks Stripe for what it knows of a payment.</summary>
public sealed record AskCardPayment(Guid PaymentId);

/// <summary>Takes what Stripe answered, in its order, in one transaction.</summary>
internal sealed record TakeCardAnswer(IReadOnlyList<CardNews> News);

/// <summary>Asks Stripe to give one refund back.</summary>
public sealed record SendRefund(Guid RefundId);

/// <summary>The order is not to be paid any more: Stripe's pages for it are closed.</summary>
public sealed record CloseCardPages(Guid OrderId);

/// <summary>Every ten minutes: looks for what Stripe never told us and for refunds that are not on their way.</summary>
public sealed record ReconcileCards;
