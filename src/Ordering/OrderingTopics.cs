namespace Marketplace.Ordering;

/// <summary>Changes that this module tells every node of.</summary>
public static class OrderingTopics
{
    /// <summary>What buyers say of a product; key = product code.</summary>
    public const string Reviews = "ordering.reviews";
}
