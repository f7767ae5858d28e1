namespace Marketplace.Ordering.Orders;

/// <summary>Reasons that the marketplace itself gives: stable words, worded where they are shown.</summary>
public static class OrderReasons
{
    public const string ByBuyer = "by-buyer";
    public const string Unpaid = "unpaid";
    public const string Paid = "paid";
}
