using Marketplace.Catalog.Products;

namespace Marketplace.Catalog.Register;

/// <summary>products.csv: a product of a producer. It has no dates: the known producer holds for every day.</summary>
internal sealed class ProductsFile() : RegisterFile<ProductVersion>(FileName)
{
    public const string FileName = "products.csv";

    protected override void Define(RegisterColumns<ProductVersion> columns)
    {
        columns.Code("product_code", p => p.Code).Key();
        columns.Code("producer_code", p => p.ProducerCode).RefersTo(ProducersFile.FileName);
        columns.Text("name", p => p.Name).Required();
        columns.OptionalCode("set_code", p => p.SetCode).RefersTo(CodeSets.ProductSets);
        columns.Text("description", p => p.Description);
        columns.Text("source_url", p => p.SourceUrl).Optional();
    }

    protected internal override void Touch(ProductVersion version, TouchedCatalog touched) => touched.Products.Add(version.Code);
}
