using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.CraftVillages;

/// <summary>A row of villages.csv in one version: a recognised craft village. Key: <see cref="Code"/>.</summary>
internal sealed class VillageVersion : FactVersion
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>One of the 69 communes since 01/07/2025.</summary>
    public required string CommuneCode { get; set; }

    /// <summary><see cref="DateOnly.MinValue"/> = always.</summary>
    public DateOnly RecognisedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>Codes with ";" between.</summary>
    public string ProductCodes { get; set; } = "";
}
