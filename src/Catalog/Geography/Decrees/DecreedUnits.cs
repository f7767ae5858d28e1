using Marketplace.Shared;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>Units of the release with what decrees made of them; pure.</summary>
internal static class DecreedUnits
{
    /// <param name="shipped">Units of the release.</param>
    /// <param name="decreed">What is known now, in any order.</param>
    public static (IReadOnlyList<AdminUnit> Units, IReadOnlyList<CommuneChange> Changes) Of(
        IReadOnlyList<AdminUnit> shipped, IReadOnlyList<CommuneVersion> decreed)
    {
        if (decreed.Count == 0) return (shipped, []);
        List<AdminUnit> units = [.. shipped];
        foreach (var day in decreed.GroupBy(c => c.EffectiveOn).OrderBy(d => d.Key))
        {
            var ended = day.Select(c => c.OldCode).ToHashSet(StringComparer.Ordinal);
            units = units.ConvertAll(u => u is { Generation: UnitGeneration.Since2025, ValidTo: null } && ended.Contains(u.Code) ? Until(u, day.Key) : u);
            units.AddRange(day.OrderBy(c => c.OldCode, StringComparer.Ordinal).DistinctBy(c => c.Code).Select(c => Made(c.Code, c.Type, c.Name, day.Key)));
        }
        return (units, [.. decreed.Select(c => new CommuneChange(c.EffectiveOn, c.OldCode, c.Code, c.IsPart))]);
    }

    internal static AdminUnit Made(string code, string type, string name, DateOnly from) => new()
    {
        Generation = UnitGeneration.Since2025, Code = code, Type = type, Name = $"{type} {name}", ShortName = name, Slug = Slug.Of(name), ValidFrom = from,
    };

    private static AdminUnit Until(AdminUnit u, DateOnly day) => new()
    {
        Generation = u.Generation, Code = u.Code, Type = u.Type, Name = u.Name, ShortName = u.ShortName, Slug = u.Slug, DistrictCode = u.DistrictCode,
        ValidFrom = u.ValidFrom, ValidTo = day,
    };
}
