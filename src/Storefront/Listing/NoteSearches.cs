using Marketplace.Components;
using Marketplace.Search.Log;
using Marketplace.Search.Query;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Storefront.Listing;

/// <summary>
/// Tells the search log what readers typed and which hit they opened, from the request alone: no script, no cookie, nobody's address.
/// It stands before the page cache, since most of these pages come from there.
/// </summary>
public static class NoteSearches
{
    private const string List = "/tim-kiem", Product = "/san-pham", Staff = "/giam-sat";

    public static void UseSearchNotes(this IApplicationBuilder app, SearchNotes notes) => app.Use((http, next) =>
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) && request.Path.HasValue)
        {
            if (request.Path.Equals(List)) NoteSearch(request, notes);
            else if (request.Path.StartsWithSegments(Product, out var product) && product.Value is { Length: > 1 } slug) NoteOpened(request, slug[1..], notes);
        }
        return next(http);
    });

    /// <summary>
    /// Words alone, on their first page: what is chosen or ordered afterwards, and further pages, are the same search. Officers who follow
    /// the log's own links do not fill it.
    /// </summary>
    private static void NoteSearch(HttpRequest request, SearchNotes notes)
    {
        if (!request.Query.ContainsKey("q") || IsNoVisit(request)) return;
        if (Referer(request)?.AbsolutePath.Contains(Staff, StringComparison.Ordinal) == true) return;
        if (ListingChoice.Of(request.Query) is { Page: 1, Sort: ProductSort.Relevance, Filter: { Text: { } text, IsEmpty: true } }) notes.Searched(text);
    }

    /// <summary>Only what browsers say of a link followed within this site; a referer alone could be anybody's.</summary>
    private static void NoteOpened(HttpRequest request, string slug, SearchNotes notes)
    {
        var headers = request.Headers;
        if (headers["Sec-Fetch-Site"] != "same-origin" || headers["Sec-Fetch-Mode"] != "navigate" || IsNoVisit(request)) return;
        if (Referer(request) is not { } from) return;
        if (!IsList(from.AbsolutePath) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)) return;
        var list = ListingChoice.Of(new QueryCollection(QueryHelpers.ParseQuery(from.Query)));
        if (list.Filter.Text is not null && list.Page <= ListingChoice.DeepestPage)
            notes.Opened(list.Filter, list.Sort, list.Page, ListingChoice.PageSize, slug);
    }

    /// <summary>Fetched before the reader asked for it, or again because the reader asked for the same page anew.</summary>
    private static bool IsNoVisit(HttpRequest request) =>
        request.Headers.ContainsKey("Sec-Purpose") || request.Headers.ContainsKey("Purpose")
        || request.Headers.CacheControl.ToString().Contains("max-age=0", StringComparison.Ordinal);

    private static bool IsList(string path) => path is List or (Site.EnglishPrefix + List);

    private static Uri? Referer(HttpRequest request) => Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) ? from : null;
}
