using Marketplace.Catalog;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Components;

/// <summary>
/// The page is the same for every reader and may come from the output cache. Of the address's parameters it is shown those named here and
/// no other: what a page reads and what its key is made of are one list. Such a page writes no cookie and no antiforgery token.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class CachedPageAttribute(params string[] parameters) : Attribute
{
    public string[] Parameters { get; } = parameters;

    /// <summary>Changes that end the kept page; unless told otherwise those of what the shop shows.</summary>
    public string[] Topics { get; set; } = [CatalogTopics.Product, CatalogTopics.Shop];

    /// <summary>Kept for people who are not signed in; whoever is gets the page drawn anew, with what is only theirs.</summary>
    public bool DrawnForSignedIn { get; set; }

    /// <summary>The parameters named, under the names given here whatever their case in the address; of several all values.</summary>
    public IQueryCollection Only(IQueryCollection asked)
    {
        var own = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Parameters)
            if (asked.TryGetValue(name, out var values)) own[name] = values;
        return new QueryCollection(own);
    }

    /// <summary>What a page is asked for, in one text: its parameters in one order, values of each as they stand in the address.</summary>
    public string Asked(IQueryCollection query) => QueryString.Create(
        from name in Parameters
        from value in query.TryGetValue(name, out var values) ? values : StringValues.Empty
        select new KeyValuePair<string, string?>(name, value)).Value ?? "";
}
