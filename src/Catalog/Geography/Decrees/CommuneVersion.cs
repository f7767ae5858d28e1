using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>
/// A row of communes.csv in one version: from a day on a commune of before, or a part of it, is the commune of this code. Key:
/// <see cref="Code"/>, <see cref="EffectiveOn"/> and <see cref="OldCode"/>. Communes that come with a release are reference data.
/// </summary>
internal sealed class CommuneVersion : FactVersion
{
    /// <summary>Five figures; may be one that the commune had before.</summary>
    public required string Code { get; set; }

    public DateOnly EffectiveOn { get; set; }

    public required string OldCode { get; set; }

    /// <summary>Xã or Phường.</summary>
    public required string Type { get; set; }

    /// <summary>Without its type.</summary>
    public required string Name { get; set; }

    /// <summary>Only a part of the old commune goes there.</summary>
    public bool IsPart { get; set; }

    /// <summary>Number of the decree.</summary>
    public string DecreeNo { get; set; } = "";
}
