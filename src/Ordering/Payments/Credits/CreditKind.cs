namespace Marketplace.Ordering.Payments.Credits;

/// <summary>How a credit fits the orders. Stored by name.</summary>
public enum CreditKind
{
    /// <summary>The whole sum of one order that waits for it.</summary>
    Exact,

    /// <summary>Its text names no order.</summary>
    NoCode,

    /// <summary>Its text names more than one.</summary>
    SeveralCodes,

    Under,

    Over,

    /// <summary>The order had ended before, and could not be taken up again.</summary>
    Late,

    /// <summary>The order was paid already.</summary>
    Duplicate,

    /// <summary>The order is another producer's, or a trial.</summary>
    WrongAccount,

    /// <summary>The order is not paid by transfer.</summary>
    NotAwaited,
}

/// <summary>What is to be done about a credit in review. Stored by name.</summary>
public enum CreditAction
{
    None,

    /// <summary>Ask the payer which order it is for; settle with that order, or refund.</summary>
    FindOrder,

    /// <summary>Ask the buyer for what is missing, then settle all parts with the order; or refund.</summary>
    AskForRest,

    /// <summary>Give back what is too much and settle with the order, or refund all.</summary>
    RefundDifference,

    Refund,
}
