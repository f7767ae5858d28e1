namespace Marketplace.Search.Query;

/// <summary>Which products, in which order, and which part of them.</summary>
/// <param name="Page">From 1.</param>
/// <param name="After">Code of the last product of the page before, instead of a page.</param>
public sealed record ProductQuery(ProductFilter Filter, ProductSort Sort, int Page, int Size, string? After);

/// <summary>A query as an address says it: what was understood, and every parameter that was not.</summary>
public sealed record ProductQueryReading(ProductQuery Query, IReadOnlyList<ProductQueryProblem> Problems);

/// <param name="Parameter">As the address names it.</param>
public sealed record ProductQueryProblem(string Parameter, ProductQueryFault Fault);

/// <summary>Why a parameter of a product query is passed over by pages and refused by the API.</summary>
public enum ProductQueryFault { TooLong, Malformed, NotAPrice, AbovePriceTo, NotTrueOrFalse, NotAnOrder, NotAPage, NotASize, TooDeep, AfterAndPage }
