namespace Marketplace.Ordering.Shipping;

/// <summary>Bounds of a producer's table. Amounts in whole đồng.</summary>
public static class ShippingLimits
{
    /// <summary>A smaller fee is a slip: who sends for nothing says from which sum on.</summary>
    public const long LeastFeeVnd = 1_000;
    public const long MostVnd = 99_999_999;
    public const int MostGrams = 500_000;
    public const int MostPackingGrams = 20_000;
    public const int MostDays = 30;
    public const int MostRows = 12;
    public const int LongestNote = 200;
}
