using Marketplace.Catalog.Listings;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Categories;

/// <summary>Groups that have a product in the shop, for menus; read once for each version of the data, in a unit of work of its own.</summary>
public sealed class GroupsInShop(IServiceScopeFactory scopes, IDataVersion data, ClassificationBook classification)
{
    private volatile Known _known = new("", classification.Groups);

    /// <summary>While the database does not answer, those known before.</summary>
    public IReadOnlyList<ProductGroup> Current
    {
        get
        {
            var known = _known;
            var version = data.Of(CatalogTopics.Product);
            if (known.Version == version) return known.Groups;
            try { _known = known = new Known(version, Read()); }
            catch (Exception problem) when (problem is System.Data.Common.DbException or InvalidOperationException or TimeoutException) { }
            return known.Groups;
        }
    }

    private List<ProductGroup> Read()
    {
        using var scope = scopes.CreateScope();
        var codes = scope.ServiceProvider.GetRequiredService<DbContext>().Set<ListedProduct>()
            .Where(p => p.State == ListingState.Published && p.GroupCode != null).Select(p => p.GroupCode!).Distinct().ToHashSet();
        return [.. classification.Groups.Where(g => codes.Contains(g.Code))];
    }

    private sealed record Known(string Version, IReadOnlyList<ProductGroup> Groups);
}
