namespace Marketplace.Ordering.Ledger;

/// <summary>What an entry of a ledger is for. Stored by name.</summary>
public enum LedgerKind
{
    /// <summary>Goods of a line at their price, when they were delivered.</summary>
    Sale,

    /// <summary>What coupons took off a line; the entry says who pays for it.</summary>
    Discount,

    Shipping,

    Commission,

    /// <summary>What a buyer got back of a sale: the sale is undone to that part.</summary>
    Refund,

    CommissionReversal,

    WithheldTax,

    WithheldReversal,

    /// <summary>A difference that was accepted, or an entry that undoes another.</summary>
    Correction,

    /// <summary>A buyer's money that the producer got directly, or that a courier holds for it.</summary>
    Received,

    /// <summary>A courier paid the producer what it had collected.</summary>
    Remitted,

    /// <summary>The producer paid a buyer back.</summary>
    Repaid,

    /// <summary>Marketplace and producer paid each other what they owed.</summary>
    Payout,
}

/// <summary>The other side of an entry: who owes the producer more by it, or less where the amount is negative.</summary>
public enum LedgerParty { Buyer, Courier, Marketplace }

/// <summary>Who pays for a discount.</summary>
public enum Funder { Producer, Marketplace }

internal static class LedgerKinds
{
    public static readonly LedgerKind[] Earnings = [LedgerKind.Sale, LedgerKind.Discount, LedgerKind.Shipping, LedgerKind.Correction];
    public static readonly LedgerKind[] Commission = [LedgerKind.Commission, LedgerKind.CommissionReversal];
    public static readonly LedgerKind[] Withheld = [LedgerKind.WithheldTax, LedgerKind.WithheldReversal];
    public static readonly LedgerKind[] PaidOut = [LedgerKind.Received, LedgerKind.Remitted, LedgerKind.Repaid, LedgerKind.Payout];
}
