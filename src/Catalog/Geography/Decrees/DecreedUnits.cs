using Marketplace.Shared;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>Units of the release with what decrees made of them; pure.</summary>
internal static class DecreedUnits
{
    /// <param name="shipped">Units of the release.</param>
    /// <param name="decrees">Applied ones, in order of their days.</param>
    public static (IReadOnlyList<AdminUnit> Units, IReadOnlyList<CommuneChange> Changes) Of(IReadOnlyList<AdminUnit> shipped, IReadOnlyList<Decree> decrees)
    {
        if (decrees.Count == 0) return (shipped, []);
        List<AdminUnit> units = [.. shipped];
        foreach (var decree in decrees)
        {
            var ended = decree.Lines.Select(l => l.OldCode).ToHashSet(StringComparer.Ordinal);
            units = units.ConvertAll(u => u is { Generation: UnitGeneration.Since2025, ValidTo: null } && ended.Contains(u.Code) ? Until(u, decree.EffectiveOn) : u);
            units.AddRange(decree.Lines.DistinctBy(l => l.NewCode).Select(l => Made(l, decree.EffectiveOn)));
        }
        return (units, [.. decrees.SelectMany(d => d.Lines.Select(l => new CommuneChange(d.EffectiveOn, l.OldCode, l.NewCode, l.IsPart)))]);
    }

    internal static AdminUnit Made(DecreeLine line, DateOnly from) => new()
    {
        Generation = UnitGeneration.Since2025, Code = line.NewCode, Type = line.NewType, Name = $"{line.NewType} {line.NewName}", ShortName = line.NewName,
        Slug = Slug.Of(line.NewName), ValidFrom = from,
    };

    private static AdminUnit Until(AdminUnit u, DateOnly day) => new()
    {
        Generation = u.Generation, Code = u.Code, Type = u.Type, Name = u.Name, ShortName = u.ShortName, Slug = u.Slug, DistrictCode = u.DistrictCode,
        ValidFrom = u.ValidFrom, ValidTo = day,
    };
}
