using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
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

    private static readonly Regex _starDigit = new(@"\A[345]\z");
    private static readonly Regex _groupCode = new(@"\A(?:[0-9]|unknown)\z");
    private static readonly Regex _setCode = new(@"\A(?:[0-9]{2}|unknown)\z");
    private static readonly Regex _typeCode = new(@"\A[a-z][a-z_]{0,31}\z");

    public const int LongestText = 500;
    public const int DefaultSize = 24;
    public const int LargestSize = 100;
    public const int DeepestItem = 10_000;

    /// <summary>Refusals carry the parameter's name.</summary>
    public Result<ProductQuery> Read()
    {
        var errors = new List<FieldError>();
        var filter = new ProductFilter
        {
            Text = Text(errors),
            Districts = Codes("district", District, PlaceCodes.Area, errors),
            Communes = Codes("commune", Commune, PlaceCodes.Commune, errors),
            Stars = [.. Codes("star", Star, _starDigit, errors).Select(s => s[0] - '0')],
            Groups = Codes("group", Group, _groupCode, errors),
            Sets = Codes("set", Set, _setCode, errors),
            ProducerTypes = Codes("producerType", ProducerType, _typeCode, errors),
            PriceFrom = Price("priceFrom", PriceFrom, errors),
            PriceTo = Price("priceTo", PriceTo, errors),
            InStockOnly = YesNo("inStock", InStock, errors),
        };
        if (filter.PriceFrom > filter.PriceTo) errors.Add(new FieldError("priceFrom", ApiRefusals.AbovePriceTo));
        var page = Whole("page", Page, 1, DeepestItem, 1, errors);
        var size = Whole("size", Size, 1, LargestSize, DefaultSize, errors);
        if (page * size > DeepestItem) errors.Add(new FieldError("page", ApiRefusals.TooDeep));
        var after = string.IsNullOrEmpty(After) ? null : After;
        if (after is not null && !Code.IsPossible(after)) errors.Add(new FieldError("after", ApiRefusals.NotAnId));
        if (after is not null && page > 1) errors.Add(new FieldError("after", ApiRefusals.AfterAndPage));
        var sort = Order("sort", Sort, errors);
        return errors.Count > 0 ? Result.Refused<ProductQuery>(errors) : Result.Ok(new ProductQuery(filter, sort, page, size, after));
    }

    private string? Text(List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(Q)) return null;
        if (Q.Length > LongestText) errors.Add(new FieldError("q", ApiRefusals.TooLong(LongestText)));
        return string.Concat(Q.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }

    private static List<string> Codes(string name, string[]? values, Regex form, List<FieldError> errors)
    {
        var given = (values ?? []).Where(v => !string.IsNullOrEmpty(v)).Distinct().ToList();
        if (given.TrueForAll(form.IsMatch)) return given;
        errors.Add(new FieldError(name, ApiRefusals.Malformed));
        return [];
    }

    private static long? Price(string name, string? value, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var price)) return price;
        errors.Add(new FieldError(name, ApiRefusals.NotAPrice));
        return null;
    }

    private static bool YesNo(string name, string? value, List<FieldError> errors)
    {
        if (value is "true" or "false" or "" or null) return value == "true";
        errors.Add(new FieldError(name, ApiRefusals.NotABoolean));
        return false;
    }

    private static int Whole(string name, string? value, int least, int most, int absent, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(value)) return absent;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        errors.Add(new FieldError(name, ApiRefusals.NotWithin(least, most)));
        return absent;
    }

    private static ProductSort Order(string name, string? value, List<FieldError> errors)
    {
        switch (value)
        {
            case null or "" or "relevance": return ProductSort.Relevance;
            case "price": return ProductSort.PriceUp;
            case "-price": return ProductSort.PriceDown;
            case "newest": return ProductSort.Newest;
            case "best": return ProductSort.BestSelling;
            case "rating": return ProductSort.Rating;
            default:
                errors.Add(new FieldError(name, ApiRefusals.NotAnOrder));
                return ProductSort.Relevance;
        }
    }
}

/// <summary>A query that was understood.</summary>
public sealed record ProductQuery(ProductFilter Filter, ProductSort Sort, int Page, int Size, string? After);
