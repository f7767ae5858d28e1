using Marketplace.Catalog.Producers;

namespace Marketplace.SalesChannels.Programme;

/// <summary>What a breakdown's rows are. Places and types belong to producers, stars and groups to products.</summary>
public enum Dimension { Area, Commune, Type, Star, Group }

public static class Dimensions
{
    /// <summary>The word in the API's address.</summary>
    public static Dimension? Parse(string word) => word switch
    {
        "area" => Dimension.Area,
        "commune" => Dimension.Commune,
        "type" => Dimension.Type,
        "star" => Dimension.Star,
        "group" => Dimension.Group,
        _ => null,
    };

    internal static bool IsOfProducts(this Dimension by) => by is Dimension.Star or Dimension.Group;

    internal static IReadOnlyList<string> Keys(this Dimension by, ProgrammeReference reference) => by switch
    {
        Dimension.Area => reference.Areas,
        Dimension.Commune => reference.Communes,
        Dimension.Type => [.. ProducerTypes.All.Select(t => t.Code())],
        Dimension.Star => ["3", "4", "5"],
        Dimension.Group => reference.Groups,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    /// <summary>The row of a product by place in <see cref="ProgrammeDay.Products"/>, or of its producer.</summary>
    internal static int RowOf(this Dimension by, ProgrammeDay day, int product) => by switch
    {
        Dimension.Star => day.Products[product].Star - 3,
        Dimension.Group => day.Known.Products[product].Group,
        _ => by.RowOf(day.Producers[day.Known.Products[product].Producer]),
    };

    internal static int RowOf(this Dimension by, in ProducerDay producer) => by switch
    {
        Dimension.Area => producer.Area,
        Dimension.Commune => producer.Commune,
        Dimension.Type => (int)producer.Type,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Producers are in several rows of it."),
    };
}
