using System.Text;

namespace Marketplace.IntegrationTests.Register;

/// <summary>A folder of register files that a test writes; short rows leave the columns that do not matter to it empty.</summary>
internal sealed class RegisterFolder(string parent)
{
    public const string Producers = "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,recorded_at,void";
    public const string Products = "product_code,producer_code,name,set_code,description,recorded_at,void";
    public const string Certificates =
        "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at,void,override_reason";

    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(parent, Guid.NewGuid().ToString("N"))).FullName;

    public RegisterFolder With(string file, string header, params IEnumerable<string> rows) =>
        WithText(file, string.Join('\n', [header, .. rows.Select(r => Padded(r, header)), ""]));

    public RegisterFolder WithProducers(params IEnumerable<string> rows) => With("producers.csv", Producers, rows);

    public RegisterFolder WithProducts(params IEnumerable<string> rows) => With("products.csv", Products, rows);

    public RegisterFolder WithCertificates(params IEnumerable<string> rows) => With("certificates.csv", Certificates, rows);

    public RegisterFolder WithText(string file, string text) => WithBytes(file, Encoding.UTF8.GetBytes(text));

    public RegisterFolder WithBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    private static string Padded(string row, string header) => row + new string(',', Math.Max(0, Commas(header) - Commas(row)));

    private static int Commas(string text)
    {
        var (count, quoted) = (0, false);
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            if (c == ',' && !quoted) count++;
        }
        return count;
    }
}
