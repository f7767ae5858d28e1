using Marketplace.Shared;

namespace Marketplace.Catalog;

/// <summary>Addresses of the catalog's pages: words without marks, then the register's code, so that a renaming breaks no link.</summary>
public static class CatalogUrls
{
    public static string Product(string slug, string code) => $"/san-pham/{slug}-{Uri.EscapeDataString(code)}";

    public static string Producer(string slug, string code) => $"/nha-san-xuat/{slug}-{Uri.EscapeDataString(code)}";

    /// <summary>A group (one digit) or a set (two digits).</summary>
    public static string Category(string name, string code) => $"/danh-muc/{Slug.Of(name)}-{code}";

    public static string District(string slug, string code) => $"/huyen/{slug}-{code}";

    public static string Certificate(string code) => $"/chung-nhan/{Uri.EscapeDataString(code)}";

    /// <summary>Codes that the last part of an address may end with: both may hold dashes, and somebody typed them small. Longest first.</summary>
    public static IReadOnlyList<string> CodesIn(string slugAndCode)
    {
        var codes = new List<string> { slugAndCode };
        for (var dash = slugAndCode.IndexOf('-'); dash >= 0 && codes.Count < 40; dash = slugAndCode.IndexOf('-', dash + 1))
            if (dash + 1 < slugAndCode.Length) codes.Add(slugAndCode[(dash + 1)..]);
        return [.. codes.SelectMany(code => new[] { code, code.ToUpperInvariant() }).Distinct(StringComparer.Ordinal)];
    }
}
