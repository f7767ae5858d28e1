using Marketplace.Catalog.Geography;
using Marketplace.Register;

namespace Marketplace.SalesChannels.CraftVillages;

/// <summary>villages.csv: recognised craft villages and the products made there.</summary>
internal sealed class VillagesFile() : RegisterFile<VillageVersion>("villages.csv", new VillageRules())
{
    protected override void Define(RegisterColumns<VillageVersion> columns)
    {
        columns.Code("village_code", v => v.Code).Key();
        columns.Name("name", v => v.Name);
        columns.Code("commune_code", v => v.CommuneCode);
        columns.Start("recognised_on", v => v.RecognisedOn);
        columns.OptionalDate("ended_on", v => v.EndedOn);
        columns.CodeList("product_codes", v => v.ProductCodes);
    }
}

internal sealed class VillageRules : FactRules<VillageVersion>
{
    public override IEnumerable<Reference> References(VillageVersion village) =>
        [new("commune_code", CodeSets.Communes, village.CommuneCode), .. Reference.Each("product_codes", "products.csv", village.ProductCodes)];

    public override void Check(FactCheck<VillageVersion> check) => check.RefuseEndBefore(check.Fact.RecognisedOn, check.Fact.EndedOn, "ended_on");
}
