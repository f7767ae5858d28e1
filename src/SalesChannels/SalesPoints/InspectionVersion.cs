using Marketplace.SalesChannels.Participations;
using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>A row of inspections.csv in one version. Key: point and day.</summary>
internal sealed class InspectionVersion : FactVersion
{
    public required string PointCode { get; set; }

    public DateOnly InspectedOn { get; set; }

    public CheckResult Result { get; set; }
}
