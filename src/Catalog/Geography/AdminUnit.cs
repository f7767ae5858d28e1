namespace Marketplace.Catalog.Geography;

/// <summary>
/// A commune or ward of one generation. The same code can name an old and another new unit, so the key is code and generation. A decree may
/// give a code of its generation to another unit from a day on: those are no rows, but lines of the decree (<see cref="Decrees.Decree"/>).
/// </summary>
public sealed class AdminUnit
{
    public required string Code { get; set; }

    public required UnitGeneration Generation { get; set; }

    /// <summary>Xã, Phường or Thị trấn.</summary>
    public required string Type { get; set; }

    /// <summary>With its type: "Xã Thạch Hà".</summary>
    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Slug { get; set; }

    /// <summary>District-level unit it lay in; null for the communes of today, which lie in none.</summary>
    public string? DistrictCode { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Exclusive; null = still there.</summary>
    public DateOnly? ValidTo { get; set; }
}

/// <summary>216 communes to 31/12/2024, 209 to 30/06/2025; communes and wards without districts since 01/07/2025: 69, until a decree changes them.</summary>
public enum UnitGeneration { Plan216 = 216, Interim209 = 209, Since2025 = 69 }

/// <summary>Where the people and land of an old unit went.</summary>
public sealed class AdminSuccession
{
    public required UnitGeneration OldGeneration { get; set; }

    public required string OldCode { get; set; }

    public required UnitGeneration NewGeneration { get; set; }

    public required string NewCode { get; set; }

    /// <summary>The old unit was split and only a part went there.</summary>
    public bool IsPart { get; set; }

    public string Confidence { get; set; } = "";
}

/// <summary>One of the 13 frozen reporting areas of the plan: the districts as of 31/12/2024.</summary>
public sealed class ReportingArea
{
    public required string Code { get; set; }

    public required string Type { get; set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Slug { get; set; }

    /// <summary>As shown: always with type and "(cũ)".</summary>
    public required string Label { get; set; }
}
