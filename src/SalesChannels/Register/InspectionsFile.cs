using Marketplace.Catalog.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.SalesPoints;

namespace Marketplace.SalesChannels.Register;

/// <summary>inspections.csv: what was found at a sales point.</summary>
internal sealed class InspectionsFile() : RegisterFile<InspectionVersion>("inspections.csv")
{
    protected override void Define(RegisterColumns<InspectionVersion> columns)
    {
        columns.Code("point_code", i => i.PointCode).Key().RefersTo(PointsFile.FileName);
        columns.Date("inspected_on", i => i.InspectedOn).Key();
        columns.Choice("result", i => i.Result, CheckResults.Words);
    }
}
