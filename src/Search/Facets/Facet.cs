namespace Marketplace.Search.Facets;

/// <summary>What lists are counted and narrowed by, in the order of <see cref="Query.FacetCounts"/>.</summary>
internal enum Facet { District, Commune, Star, Group, Set, ProducerType, Price, InStock }
