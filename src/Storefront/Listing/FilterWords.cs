using Marketplace.Components;
using Marketplace.Search;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Listing;

/// <summary>Names of filters that are taken away.</summary>
internal static class FilterWords
{
    public static string Without(FilterName name) => name switch
    {
        FilterName.Star => Without(ShopWords.FacetStar),
        FilterName.Group => Without(ShopWords.FacetGroup),
        FilterName.Set => Without(ShopWords.FacetSet),
        FilterName.District => Without(ShopWords.FacetDistrict),
        FilterName.Commune => Without(ShopWords.FacetCommune),
        FilterName.ProducerType => Without(ShopWords.FacetProducerType),
        FilterName.Price => Without(ShopWords.FacetPrice),
        FilterName.InStock => Without(ShopWords.FacetInStock),
        _ => ShopWords.WithoutFilters,
    };

    private static string Without(string facet) => Labels.Format(ShopWords.WithoutFilter, facet);
}
