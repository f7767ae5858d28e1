using Marketplace.Register;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>inspections.csv: what was found at a sales point.</summary>
internal sealed class InspectionsFile() : RegisterFile<InspectionVersion>("inspections.csv", new InspectionRules())
{
    protected override void Define(RegisterColumns<InspectionVersion> columns)
    {
        columns.Code("point_code", i => i.PointCode).Key();
        columns.Date("inspected_on", i => i.InspectedOn).Key();
        columns.Choice("result", i => i.Result, CheckResults.Words);
    }
}

internal sealed class InspectionRules : FactRules<InspectionVersion>
{
    public override IEnumerable<Reference> References(InspectionVersion inspection) => [new("point_code", PointsFile.FileName, inspection.PointCode)];
}
