namespace Marketplace.Ordering.Orders;

/// <summary>Reasons that the marketplace itself gives: stable words, worded where they are shown.</summary>
public static class OrderReasons
{
    public const string ByBuyer = "by-buyer";

    /// <summary>The producer had taken it, and the buyer was granted to cancel it.</summary>
    public const string ByCase = "by-case";
    public const string Unpaid = "unpaid";
    public const string Paid = "paid";
}
