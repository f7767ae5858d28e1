namespace Marketplace.SalesChannels.Programme;

/// <summary>How numerator and denominator of a target are counted. What the target is, and whether it is met, is data.</summary>
internal interface ITargetRule
{
    string Code { get; }

    TargetCount Count(ScopedDay day);
}

/// <param name="Denominator">Null = the target is a count of its own.</param>
/// <param name="Numerator">Null = the target has no meaning in this scope.</param>
internal readonly record struct TargetCount(int? Numerator, int? Denominator);

internal static class TargetRules
{
    public static IReadOnlyList<ITargetRule> All { get; } =
    [
        new CertifiedProducts(),
        new StarShare("T2a", 4),
        new StarShare("T2b", 5),
        new ProducerTypeShare("T3a", Catalog.Producers.ProducerType.Htx),
        new ProducerTypeShare("T3b", Catalog.Producers.ProducerType.Dnnvv),
        new CraftVillagesWithProducts(),
        new GreenChainShare(),
        new ModernChannelShare(),
        new AreasWithSalesPoint(),
    ];

    /// <summary>T1 and T7 want a number of products and of areas, the others a share.</summary>
    public static bool IsCount(string code) => code is "T1" or "T7";
}
