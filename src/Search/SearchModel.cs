using Marketplace.Search.Log;
using Marketplace.Search.Synonyms;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>How search's own tables look (synonyms, search log); Data composes it with the other modules'.</summary>
public static class SearchModel
{
    public static void AddSearch(this ModelBuilder model)
    {
        var synonyms = model.Entity<SynonymEntry>().ToTable("search_synonyms");
        synonyms.HasKey(s => s.Position);
        synonyms.Property(s => s.Position).ValueGeneratedNever();
        synonyms.Property(s => s.Kind).HasConversion<string>();
        synonyms.Ignore(s => s.Row);
        model.Entity<SearchLogEntry>().ToTable("search_log").HasKey(e => new { e.Week, e.Text });
    }
}
