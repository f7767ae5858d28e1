using Marketplace.Catalog.Register;
using Marketplace.SalesChannels.SalesPoints;

namespace Marketplace.SalesChannels.Register;

/// <summary>points.csv: places that show and sell OCOP products (QĐ 4086/QĐ-UBND).</summary>
internal sealed class PointsFile() : RegisterFile<PointVersion>(FileName)
{
    public const string FileName = "points.csv";

    protected override void Define(RegisterColumns<PointVersion> columns)
    {
        columns.Code("point_code", p => p.Code).Key();
        columns.Text("name", p => p.Name).Required();
        columns.Code("area_code", p => p.AreaCode).RefersTo(CodeSets.Areas);
        columns.Start("opened_on", p => p.OpenedOn);
        columns.OptionalDate("closed_on", p => p.ClosedOn);
        columns.Text("registration_no", p => p.RegistrationNo);
        columns.CodeList("product_codes", p => p.ProductCodes).RefersTo("products.csv");
    }

    protected override void Check(RowCheck<PointVersion> row) => row.RefuseEndBefore(row.Row.OpenedOn, row.Row.ClosedOn, "closed_on");
}
