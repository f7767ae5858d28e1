namespace Marketplace.Ordering.Baskets;

/// <summary>Bounds of a basket, so that nobody holds a shop's stock or a database's memory.</summary>
public static class BasketLimits
{
    public const int MostLines = 50;
    public const int MostOfOnePack = 999;

    /// <summary>Baskets untouched for longer are deleted.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);
}
