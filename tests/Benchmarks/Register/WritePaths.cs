using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;

namespace Marketplace.Benchmarks.Register;

/// <summary>
/// Addresses that the load script asks in turn, one file a page kind. Filters and words come from products that exist, so that no
/// list is empty; a fifth of the questions is typed without marks, as people do.
/// </summary>
internal static class WritePaths
{
    private const int Products = 2000;
    private const int Questions = 500;
    private const int Deepest = 10;
    private static readonly string[] _sorts = ["", "price", "newest", "best"];

    public static void Execute(GeneratedRegister register, string folder)
    {
        Directory.CreateDirectory(folder);
        var products = register.Products().Take(Math.Min(register.Count, 20_000)).ToList();
        var random = new Random(1);
        File.WriteAllLines(Path.Combine(folder, "home.txt"), ["/"]);
        File.WriteAllLines(Path.Combine(folder, "listing.txt"), _sorts.SelectMany(s => Enumerable.Range(1, Deepest), Listing));
        File.WriteAllLines(Path.Combine(folder, "filtered.txt"), Enumerable.Range(0, Questions).Select(i => Filtered(i, Vocabulary.Pick(products, random))));
        var questions = Enumerable.Range(0, Questions).Select(i => Question(i, Vocabulary.Pick(products, random))).ToList();
        File.WriteAllLines(Path.Combine(folder, "questions.txt"), questions);
        File.WriteAllLines(Path.Combine(folder, "search.txt"), questions.Select(q => "/tim-kiem?q=" + Uri.EscapeDataString(q)));
        File.WriteAllLines(
            Path.Combine(folder, "product.txt"), products.OrderBy(_ => random.Next()).Take(Products).Select(p => CatalogUrls.Product(Slug.Of(p.Name), p.Code)));
    }

    private static string Listing(string sort, int page)
    {
        var parts = new List<string>();
        if (sort.Length > 0) parts.Add("sort=" + sort);
        if (page > 1) parts.Add("page=" + page.ToString(CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "/tim-kiem" : "/tim-kiem?" + string.Join('&', parts);
    }

    private static string Filtered(int i, GeneratedProduct like)
    {
        var star = like.Certificates.Count > 0 ? like.Certificates[0].Star : 3;
        var group = int.Parse(
            like.Kind.Set, CultureInfo.InvariantCulture) switch
        { 26 => "6", >= 23 => "5", >= 21 => "4", >= 18 => "3", >= 14 => "2", _ => "1" };
        var district = "district=" + like.Producer.Place.District;
        return "/tim-kiem?" + (i % 6) switch
        {
            0 => district,
            1 => string.Create(CultureInfo.InvariantCulture, $"{district}&star={star}"),
            2 => $"group={group}&set={like.Kind.Set}",
            3 => string.Create(CultureInfo.InvariantCulture, $"star={star}&producerType={like.Producer.Type.Code()}"),
            4 => string.Create(CultureInfo.InvariantCulture, $"group={group}&priceFrom={like.Price / 2}&priceTo={like.Price * 2}&inStock=true"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{district}&group={group}&sort=price"),
        };
    }

    private static string Question(int i, GeneratedProduct like)
    {
        var kind = like.Kind.Name.ToLowerInvariant();
        var text = (i % 4) switch
        {
            0 => kind,
            1 => like.Name.ToLowerInvariant(),
            2 => $"{kind} {like.Producer.Place.Name}",
            _ => like.Producer.Brand,
        };
        return i % 5 == 0 ? Slug.Of(text).Replace('-', ' ') : text;
    }
}
