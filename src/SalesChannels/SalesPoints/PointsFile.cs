using Marketplace.Catalog.Geography;
using Marketplace.Register;

namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>points.csv: places that show and sell OCOP products (QĐ 4086/QĐ-UBND).</summary>
internal sealed class PointsFile() : RegisterFile<PointVersion>(FileName, new PointRules())
{
    public const string FileName = "points.csv";

    protected override void Define(RegisterColumns<PointVersion> columns)
    {
        columns.Code("point_code", p => p.Code).Key();
        columns.Name("name", p => p.Name);
        columns.Code("area_code", p => p.AreaCode);
        columns.Start("opened_on", p => p.OpenedOn);
        columns.OptionalDate("closed_on", p => p.ClosedOn);
        columns.Text("registration_no", p => p.RegistrationNo);
        columns.CodeList("product_codes", p => p.ProductCodes);
    }
}

internal sealed class PointRules : FactRules<PointVersion>
{
    public override IEnumerable<Reference> References(PointVersion point) =>
        [new("area_code", CodeSets.Areas, point.AreaCode), .. Reference.Each("product_codes", "products.csv", point.ProductCodes)];

    public override void Check(FactCheck<PointVersion> check) => check.RefuseEndBefore(check.Fact.OpenedOn, check.Fact.ClosedOn, "closed_on");
}
