using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>How search's own tables look (synonyms, search log); Data composes it with the other modules'.</summary>
public static class SearchModel
{
    public static void AddSearch(this ModelBuilder model)
    {
    }
}
