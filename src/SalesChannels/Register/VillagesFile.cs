using Marketplace.Catalog.Register;
using Marketplace.SalesChannels.CraftVillages;

namespace Marketplace.SalesChannels.Register;

/// <summary>villages.csv: recognised craft villages and the products made there.</summary>
internal sealed class VillagesFile() : RegisterFile<VillageVersion>("villages.csv")
{
    protected override void Define(RegisterColumns<VillageVersion> columns)
    {
        columns.Code("village_code", v => v.Code).Key();
        columns.Text("name", v => v.Name).Required();
        columns.Code("commune_code", v => v.CommuneCode).RefersTo(CodeSets.Communes);
        columns.Start("recognised_on", v => v.RecognisedOn);
        columns.OptionalDate("ended_on", v => v.EndedOn);
        columns.CodeList("product_codes", v => v.ProductCodes).RefersTo("products.csv");
    }

    protected override void Check(RowCheck<VillageVersion> row) => row.RefuseEndBefore(row.Row.RecognisedOn, row.Row.EndedOn, "ended_on");
}
