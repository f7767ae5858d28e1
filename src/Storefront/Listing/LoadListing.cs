using Marketplace.Components;
using Marketplace.Search;
using Marketplace.Search.Query;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Listing;

/// <summary>Everything that a page with a list of products shows, asked for by the page before it draws.</summary>
internal sealed class LoadListing(Site site, FindProducts products, LoosenFilters loosen, PlainFilters plain)
{
    /// <param name="path">Vietnamese form.</param>
    /// <param name="given">What the path fixes: a category, a district.</param>
    /// <returns>Null when the choice has no such page.</returns>
    public async Task<LoadedListing?> ExecuteAsync(ListingChoice choice, ProductFilter given, string path, CancellationToken cancel)
    {
        if (choice.Page > ListingChoice.DeepestPage) return null;
        var found = await products.ExecuteAsync(choice.Filter, choice.Sort, choice.Page, ListingChoice.PageSize, cancel);
        if (choice.Page > 1 && found.Items.Count == 0) return null;
        var urls = new ListingUrls(site.Link(path), given);
        var filters = new ListingFacets(urls, choice, found.Facets);
        var facets = plain.Of(filters, urls, choice, found.Facets);
        var looser = found.Total > 0 || choice.Filter.IsAll ? [] : await loosen.ExecuteAsync(choice.Filter, given, cancel);
        return new LoadedListing(choice, given, urls, found, facets, choice.Filter.IsAll ? [] : filters.Chosen(facets), looser);
    }
}

/// <summary>A page of a list with its filters, ready to be drawn.</summary>
/// <param name="Chosen">As links that take the choice away.</param>
/// <param name="Looser">When nothing is found: what fewer filters would find.</param>
public sealed record LoadedListing(
    ListingChoice Choice, ProductFilter Given, ListingUrls Urls, FoundProducts Found, IReadOnlyList<Facet> Facets,
    IReadOnlyList<FacetLink> Chosen, IReadOnlyList<LooserFilter> Looser)
{
    public int LastPage => Math.Min((Found.Total + ListingChoice.PageSize - 1) / ListingChoice.PageSize, ListingChoice.DeepestPage);

    public string ClearUrl => Urls.Of(Given with { Text = Choice.Filter.Text });

    public IReadOnlyList<FacetLink> LooserLinks =>
        [.. Looser.Select(l => new FacetLink(FilterWords.Without(l.Without), Urls.Of(l.Rest, Choice.Sort), l.Total, false))];

    /// <summary>The address that stands for this page: the list itself, or its further page when nothing is chosen.</summary>
    public string CanonicalPath(string path) => Urls.IsPlain(Choice) ? new ListingUrls(path, Given).Of(Given, page: Choice.Page) : path;

    public string PagedTitle(string title) => Choice.Page == 1 ? title : Labels.Format(ShopWords.TitleOfPage, title, Choice.Page);

    /// <summary>Nothing chosen: search engines may show it.</summary>
    public bool MayBeIndexed => Urls.IsPlain(Choice) && Found.Total > 0;
}
