using System.Globalization;
using Marketplace.Catalog.Listings;
using Marketplace.Search;
using Marketplace.Search.Query;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>Totals and counts against the rows of the database, never against the engine's own answer.</summary>
public sealed class FacetTests(SearchShop shop) : IClassFixture<SearchShop>
{
    private sealed record Facet(string Name, Func<FoundFacets, IReadOnlyList<FacetValue>> Of, Func<ProductFilter, string, ProductFilter> Choose,
        Func<ProductCard, string?> Value);

    private static readonly Facet[] _facets =
    [
        new("district", f => f.District, (f, v) => f with { Districts = [.. f.Districts, v] }, c => c.Area),
        new("commune", f => f.Commune, (f, v) => f with { Communes = [.. f.Communes, v] }, c => c.Commune),
        new("star", f => f.Star, (f, v) => f with { Stars = [.. f.Stars, int.Parse(v, CultureInfo.InvariantCulture)] },
            c => c.Star?.ToString(CultureInfo.InvariantCulture)),
        new("group", f => f.Group, (f, v) => f with { Groups = [.. f.Groups, v] }, c => c.Group ?? "unknown"),
        new("set", f => f.Set, (f, v) => f with { Sets = [.. f.Sets, v] }, c => c.Set ?? "unknown"),
        new("producerType", f => f.ProducerType, (f, v) => f with { ProducerTypes = [.. f.ProducerTypes, v] }, c => c.ProducerType),
        new("price", f => f.Price, InBand, c => c.PriceVnd is { } price ? PriceBands.Names[PriceBands.Of(price)] : null),
        new("inStock", f => f.InStock, (f, _) => f with { InStockOnly = true }, c => c is { InStock: true, PriceVnd: not null } ? "true" : null),
    ];

    private static ProductFilter InBand(ProductFilter filter, string band)
    {
        var ends = band.Split('-');
        return filter with
        {
            PriceFrom = long.Parse(ends[0], CultureInfo.InvariantCulture),
            PriceTo = ends[1].Length == 0 ? null
            : long.Parse(ends[1], CultureInfo.InvariantCulture)
        };
    }

    [Fact]
    public async Task Every_count_equals_the_database()
    {
        var cards = await shop.CardsAsync();
        var found = await shop.FindAsync();
        found.Total.ShouldBe(cards.Count);
        found.Total.ShouldBe(142);
        foreach (var facet in _facets)
        {
            var expected = cards.Where(c => facet.Value(c) is not null).CountBy(c => facet.Value(c)!).ToDictionary();
            facet.Of(found.Facets).ToDictionary(v => v.Value, v => v.Count).ShouldBe(expected, ignoreOrder: true, facet.Name);
        }
    }

    [Fact]
    public async Task Every_value_alone_shows_as_many_products_as_it_counts()
    {
        var cards = await shop.CardsAsync();
        var all = await shop.FindAsync();
        foreach (var facet in _facets)
            foreach (var value in facet.Of(all.Facets))
            {
                var chosen = await shop.FindAsync(facet.Choose(new ProductFilter(), value.Value), size: 100);
                chosen.Total.ShouldBe(value.Count, $"{facet.Name}={value.Value}");
                chosen.Total.ShouldBe(cards.Count(c => facet.Value(c) == value.Value), $"{facet.Name}={value.Value}");
                facet.Of(chosen.Facets).Single(v => v.Value == value.Value).Selected.ShouldBeTrue();
                facet.Of(chosen.Facets).Select(v => (v.Value, v.Count))
                    .ShouldBe(facet.Of(all.Facets).Select(v => (v.Value, v.Count)), "a facet ignores its own selection");
            }
    }

    [Fact]
    public async Task Every_pair_of_values_of_two_facets_counts_what_it_shows()
    {
        var cards = await shop.CardsAsync();
        var all = await shop.FindAsync();
        foreach (var first in _facets)
            foreach (var value in first.Of(all.Facets))
            {
                var chosen = first.Choose(new ProductFilter(), value.Value);
                var found = await shop.FindAsync(chosen, size: 1);
                foreach (var second in _facets.Where(f => f != first))
                {
                    var expected = cards.Where(c => first.Value(c) == value.Value && second.Value(c) is not null).CountBy(c => second.Value(c)!).ToDictionary();
                    second.Of(found.Facets).ToDictionary(v => v.Value, v => v.Count)
                        .ShouldBe(expected, ignoreOrder: true, $"{first.Name}={value.Value}, {second.Name}");
                    foreach (var other in second.Of(found.Facets).Take(3))
                        (await shop.FindAsync(second.Choose(chosen, other.Value), size: 1))
                            .Total.ShouldBe(other.Count, $"{first.Name}={value.Value}, {second.Name}={other.Value}");
                }
            }
    }

    [Fact]
    public async Task Values_of_one_facet_are_or_and_facets_are_and()
    {
        var cards = await shop.CardsAsync();
        var filter = new ProductFilter { Districts = ["439", "446"], Stars = [3, 4], ProducerTypes = ["htx", "unknown"] };
        var found = await shop.FindAsync(filter, size: 100);
        found.Items.Select(i => i.Code).Order().ShouldBe(cards
            .Where(c => c.Area is "439" or "446" && c.Star is 3 or 4 && c.ProducerType is "htx" or "unknown").Where(c => c.Area is "439" or "446")
                .Where(c => c.ProducerType is "htx" or "unknown").Select(c => c.Code).Order());
    }

    [Fact]
    public async Task A_well_formed_unknown_code_finds_nothing_and_stays_chosen()
    {
        var found = await shop.FindAsync(new ProductFilter { Districts = ["999"] });
        found.Total.ShouldBe(0);
        found.Facets.District.Single(v => v.Selected).ShouldBe(new FacetValue("999", "999", 0, true));
    }
}
