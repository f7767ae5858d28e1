using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Embedded;
using Marketplace.Search.Facets;
using Marketplace.Search.Log;
using Marketplace.Search.Parity;
using Marketplace.Search.Query;
using Marketplace.Search.Synonyms;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Search;

/// <summary>Finding products: one query language, two engines.</summary>
public static class SearchModule
{
    public static IServiceCollection AddProductSearch(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddSingleton(configuration.GetSection("Search:Ranking").Get<RankingOptions>() ?? new RankingOptions());
        services.AddSingleton(_ => new IndexFolder(dataFolder));
        services.AddSingleton<BuildFromDatabase>();
        services.AddSingleton<LiveIndex>();
        services.AddSingleton<IndexUpdater>();
        services.AddSingleton<EmbeddedIndex>();
        services.AddSingleton<EmbeddedSearch>();
        services.AddElasticsearch(configuration);
        services.AddScoped<EmbeddedParity>();
        services.AddScoped(s => new CheckParity(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<EmbeddedParity>(), s.GetService<ElasticParity>(), s.GetService<ElasticIndexes>(),
                s.GetService<ElasticSync>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddScoped<IChangeListener, EmbeddedFeed>();
        services.AddHostedService<EmbeddedStart>();
        services.AddSingleton<SynonymStore>();
        services.AddSingleton<ISynonyms>(s => s.GetRequiredService<SynonymStore>());
        services.AddScoped<IChangeListener, SynonymFeed>();
        services.AddScoped<IReferenceLoader, LoadSynonyms>();
        services.AddScoped<ImportSynonyms>();
        services.AddScoped<ExportSynonyms>();
        services.AddScoped(s => new RebuildIndex(s.GetRequiredService<DbContext>(), s.GetRequiredService<EmbeddedIndex>(), s.GetService<ElasticRebuild>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new RollbackIndex(s.GetService<ElasticRollback>()));
        services.AddSingleton<SearchNotes>();
        services.AddSingleton<SearchLog>();
        services.AddHostedService(s => s.GetRequiredService<SearchLog>());
        services.AddSingleton(s => new PlaceBooks(() => s.GetRequiredService<GeographySource>().Current));
        services.AddSingleton<CategoryBook>();
        services.AddSingleton<QueryReader>();
        services.AddSingleton<FacetLabels>();
        services.AddSingleton<ReadAgain>();
        services.AddSingleton<ReadQuery>();
        services.AddSingleton<SearchWithRewrites>();
        services.AddSingleton<InsteadOf>();
        services.AddSingleton<NameList>();
        services.AddScoped(s => new CheckSearch(
            s.GetRequiredService<IProductSearch>(), s.GetRequiredService<EmbeddedIndex>(), s.GetRequiredService<SearchState>(),
                s.GetRequiredService<DbContext>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new FindProducts(
            s.GetRequiredService<IProductSearch>(), s.GetRequiredService<SearchWithRewrites>(), s.GetRequiredService<InsteadOf>(),
            s.GetRequiredService<GetCards>(), s.GetRequiredService<FacetLabels>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s =>
            new LoosenFilters(s.GetRequiredService<IProductSearch>(), s.GetRequiredService<ReadQuery>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<FindSkippedProducts>();
        services.AddScoped<ReadSearchLog>();
        services.AddJob<PruneSearchLogJob, PruneSearchLog>("search.log.prune");
        services.AddSchedule("prune the search log", "55 3 * * *", _ => new PruneSearchLogJob());
        services.AddSingleton(s => new Suggest(
            s.GetRequiredService<EmbeddedIndex>(), s.GetRequiredService<NameList>(), s.GetRequiredService<ISynonyms>(), s.GetRequiredService<ReadQuery>(),
                s.GetRequiredService<TimeProvider>()));
        return services;
    }
}
