using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Register;

namespace Marketplace.Catalog.Products;

/// <summary>products.csv: a product of a producer. It has no dates: the known producer holds for every day.</summary>
internal sealed class ProductsFile() : RegisterFile<ProductVersion>(FileName, new ProductRules())
{
    public const string FileName = "products.csv";

    protected override void Define(RegisterColumns<ProductVersion> columns)
    {
        columns.Code("product_code", p => p.Code).Key();
        columns.Code("producer_code", p => p.ProducerCode);
        columns.Name("name", p => p.Name);
        columns.OptionalCode("set_code", p => p.SetCode);
        columns.Text("description", p => p.Description);
        columns.Text("source_url", p => p.SourceUrl).Optional();
    }
}

internal sealed class ProductRules : FactRules<ProductVersion>
{
    public override IEnumerable<Reference> References(ProductVersion product) =>
    [
        new("producer_code", ProducersFile.FileName, product.ProducerCode),
        new("set_code", CodeSets.ProductSets, product.SetCode),
    ];

    public override void Touch(ProductVersion product, TouchedFacts touched) => touched.Add(TouchedCatalog.Products, product.Code);
}
