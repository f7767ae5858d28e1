using System.ComponentModel;
using Marketplace.Search;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Products;

/// <summary>
/// The query of GET /api/v1/products, as written. Everything is bound as text, so that a bad value is answered by name. Empty is absent.
/// A code of the right form that names nothing is no error: it finds nothing.
/// </summary>
public sealed record ProductQueryParameters
{
    [FromQuery(Name = "q")]
    [Description("Words in Vietnamese, with or without marks; at most 500 characters.")]
    public string? Q { get; init; }

    [FromQuery(Name = "district")]
    [Description("Code of one of the 13 areas (districts as of 31/12/2024), or 'unknown'. Repeat for OR.")]
    public string[]? District { get; init; }

    [FromQuery(Name = "commune")]
    [Description("Code of one of the 69 communes and wards of today, or 'unknown'. Repeat for OR.")]
    public string[]? Commune { get; init; }

    [FromQuery(Name = "star")]
    [Description("3, 4 or 5: star of the certificate valid today. Repeat for OR.")]
    public string[]? Star { get; init; }

    [FromQuery(Name = "group")]
    [Description("Product group, 1-6. Repeat for OR.")]
    public string[]? Group { get; init; }

    [FromQuery(Name = "set")]
    [Description("Product set, 01-26. Repeat for OR.")]
    public string[]? Set { get; init; }

    [FromQuery(Name = "producerType")]
    [Description("htx, dnnvv, dn_lon, to_hop_tac, ho_kinh_doanh, doanh_nghiep, khac or unknown. Repeat for OR.")]
    public string[]? ProducerType { get; init; }

    [FromQuery(Name = "priceFrom")]
    [Description("Whole đồng, inclusive.")]
    public string? PriceFrom { get; init; }

    [FromQuery(Name = "priceTo")]
    [Description("Whole đồng, exclusive.")]
    public string? PriceTo { get; init; }

    [FromQuery(Name = "inStock")]
    [Description("true leaves out what cannot be bought now.")]
    public string? InStock { get; init; }

    [FromQuery(Name = "sort")]
    [Description("relevance, price, -price, newest, best or rating.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page")]
    [Description("From 1; page × size is at most 10,000.")]
    public string? Page { get; init; }

    [FromQuery(Name = "size")]
    [Description("1-100, 24 if not given.")]
    public string? Size { get; init; }

    [FromQuery(Name = "after")]
    [Description("Id of the last product of the page before, instead of page: reaches beyond the ten-thousandth.")]
    public string? After { get; init; }

    public const int LongestText = ProductQueryString.LongestText;
    public const int DefaultSize = ProductQueryString.DefaultSize;
    public const int LargestSize = ProductQueryString.LargestSize;
    public const int DeepestItem = FindProducts.Deepest;

    /// <summary>Refusals carry the parameter's name.</summary>
    public Result<ProductQuery> Read()
    {
        var (query, problems) = ProductQueryString.Read(Values);
        var errors = problems.Select(p => new FieldError(p.Parameter, Refusal(p.Fault))).ToList();
        if (query.After is { } after && !Code.IsPossible(after)) errors.Add(new FieldError("after", ApiRefusals.NotAnId));
        return errors.Count > 0 ? Result.Refused<ProductQuery>(errors) : Result.Ok(query);
    }

    private IEnumerable<string?> Values(string parameter) => parameter switch
    {
        "q" => One(Q),
        "district" => District ?? [],
        "commune" => Commune ?? [],
        "star" => Star ?? [],
        "group" => Group ?? [],
        "set" => Set ?? [],
        "producerType" => ProducerType ?? [],
        "priceFrom" => One(PriceFrom),
        "priceTo" => One(PriceTo),
        "inStock" => One(InStock),
        "sort" => One(Sort),
        "page" => One(Page),
        "size" => One(Size),
        "after" => One(After),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, null),
    };

    private static string[] One(string? value) => value is null ? [] : [value];

    private static Message Refusal(ProductQueryFault fault) => fault switch
    {
        ProductQueryFault.TooLong => ApiRefusals.TooLong(LongestText),
        ProductQueryFault.Malformed => ApiRefusals.Malformed,
        ProductQueryFault.NotAPrice => ApiRefusals.NotAPrice,
        ProductQueryFault.AbovePriceTo => ApiRefusals.AbovePriceTo,
        ProductQueryFault.NotTrueOrFalse => ApiRefusals.NotABoolean,
        ProductQueryFault.NotAnOrder => ApiRefusals.NotAnOrder,
        ProductQueryFault.NotAPage => ApiRefusals.NotWithin(1, DeepestItem),
        ProductQueryFault.NotASize => ApiRefusals.NotWithin(1, LargestSize),
        ProductQueryFault.TooDeep => ApiRefusals.TooDeep,
        ProductQueryFault.AfterAndPage => ApiRefusals.AfterAndPage,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
