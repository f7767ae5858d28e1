using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Producers;

/// <summary>A row of producers.csv: one type period of a producer, in one version. Key: <see cref="Code"/> and <see cref="TypeFrom"/>.</summary>
internal sealed class ProducerVersion : FactVersion
{
    public required string Code { get; set; }

    /// <summary>First day of the type; <see cref="DateOnly.MinValue"/> = always.</summary>
    public DateOnly TypeFrom { get; set; }

    /// <summary>First day after the type; null = open.</summary>
    public DateOnly? TypeTo { get; set; }

    public required string Name { get; set; }

    public ProducerType Type { get; set; }

    /// <summary>One of the communes since 01/07/2025.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>One of the 216 communes of the plan period.</summary>
    public string? LegacyCommuneCode { get; set; }

    /// <summary>One of the 13 reporting areas, when the source names the area itself.</summary>
    public string? AreaCode { get; set; }

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    public string TaxCode { get; set; } = "";

    /// <summary>A version that says the same of the same period, to be changed and recorded.</summary>
    public ProducerVersion Again() => new()
    {
        Code = Code, TypeFrom = TypeFrom, TypeTo = TypeTo, Name = Name, Type = Type, CommuneCode = CommuneCode, LegacyCommuneCode = LegacyCommuneCode,
        AreaCode = AreaCode, Address = Address, Phone = Phone, TaxCode = TaxCode, IsSample = IsSample,
    };
}
