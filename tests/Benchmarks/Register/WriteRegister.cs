using System.Globalization;
using System.Text;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;

namespace Marketplace.Benchmarks.Register;

/// <summary>Writes a generated register as the folder that `registry import` takes, and beside it packs, prices, texts and pictures.</summary>
internal static class WriteRegister
{
    public const string Register = "register";
    public const string Offers = "offers";
    public const string Pictures = "pictures.csv";

    public static void Execute(GeneratedRegister register, string folder)
    {
        Write(folder, Register, "producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,area_code",
            register.Producers().Select(p => new[] { p.Code, p.Name, p.Type.Code(), "", "", p.Place.Commune, p.Place.OldCommune, "", "", "", "" }));
        Write(folder, Register, "products.csv", "product_code,producer_code,name,set_code,description",
            register.Products().Select(p => new[] { p.Code, p.Producer.Code, p.Name, p.Kind.Set, p.Description }));
        Write(folder, Register, "certificates.csv",
            "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at",
            register.Products().SelectMany(p => p.Certificates.Select(c => new[]
            {
                c.Code, p.Code, Number(c.Star), "", "", c.Star switch { 5 => "central", 4 => "province", _ => "district" },
                "", Day(c.IssuedOn), Day(c.RevokedOn), "",
            })));
        Write(folder, Offers, "prices.csv", "product_code,variant_label,net_quantity,net_unit,price_vnd,stock",
            register.Products().Select(p => new[] { p.Code, p.Kind.Pack, Number(p.Kind.NetQuantity), p.Kind.NetUnit, Number(p.Price), Number(p.Stock) }));
        Write(folder, Offers, "texts.csv", "product_code,ingredients,storage,shelf_life,story",
            register.Products().Select(p => new[] { p.Code, p.Kind.Name, "Nơi khô ráo, thoáng mát", "6 tháng", p.Description }));
        Write(folder, "", Pictures, "product_code,position,file,alt_vi,alt_en",
            register.Products().Select(p => new[] { p.Code, "1", $"{p.Kind.Picture}-1.svg", $"Hình minh họa: {p.Kind.Name}", "Illustration" }));
    }

    private static void Write(string folder, string part, string file, string header, IEnumerable<string[]> rows)
    {
        Directory.CreateDirectory(Path.Combine(folder, part));
        using var to = new StreamWriter(Path.Combine(folder, part, file), append: false, new UTF8Encoding(false));
        to.Write(header + "\n");
        foreach (var row in rows) CsvLine.Write(to, row);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
