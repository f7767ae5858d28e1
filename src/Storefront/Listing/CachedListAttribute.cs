using Marketplace.Catalog;
using Marketplace.Components;
using Marketplace.Search;

namespace Marketplace.Storefront.Listing;

/// <summary>A kept list that may be searched: new synonyms end it too.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CachedListAttribute : CachedPageAttribute
{
    public CachedListAttribute(params string[] parameters) : base(parameters) =>
        Topics = [CatalogTopics.Product, CatalogTopics.Shop, SearchTopics.Synonyms];
}
