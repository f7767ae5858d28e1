namespace Marketplace.Search;

/// <summary>The numbers of the ranking, in one place: both engines use them and the page on ranking criteria prints them.</summary>
public sealed class RankingOptions
{
    public double FiveStars { get; init; } = 1.3;

    public double FourStars { get; init; } = 1.15;

    /// <summary>What the best-selling product gains at most.</summary>
    public double SalesGain { get; init; } = 0.3;

    /// <summary>Units sold in 90 days beyond which more sales gain nothing.</summary>
    public int SalesCap { get; init; } = 1000;

    public double OutOfStock { get; init; } = 0.4;

    public double New { get; init; } = 1.05;

    /// <summary>Days for which a listing counts as new.</summary>
    public int NewDays { get; init; } = 30;

    /// <summary>1 for no sale, growing by the logarithm up to the cap; in hundredths, so that both engines count alike.</summary>
    public double Sales(int sold) =>
        Math.Round(1 + SalesGain * Math.Log(1 + Math.Clamp(sold, 0, SalesCap)) / Math.Log(1 + SalesCap), 2, MidpointRounding.AwayFromZero);

    public double Star(int? star) => star switch { 5 => FiveStars, 4 => FourStars, _ => 1 };

    /// <summary>The best rank over the worst: tiers of text must stand further apart than this.</summary>
    internal double WidestRatio =>
        Math.Max(1, Math.Max(FiveStars, FourStars)) / Math.Min(1, Math.Min(FiveStars, FourStars)) * (1 + SalesGain) * Math.Max(1, New) / Math.Min(1,
            New) * Math.Max(1, OutOfStock) / Math.Min(1, OutOfStock);

    public double Rank(int? star, int sold, bool inStock, bool isNew) =>
        Star(star) * Sales(sold) * (inStock ? 1 : OutOfStock) * (isNew ? New : 1);
}
