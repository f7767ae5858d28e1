using System.Globalization;
using Marketplace.Search.Documents;
using Marketplace.Search.Facets;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>All products of an index as columns for one day, and their orders: what every question of that day is answered from.</summary>
internal sealed class DayColumns
{
    private const int NumbersKept = 2_000_000;

    private readonly ProductBlock?[] _products;
    private readonly PostingsCache<string> _kept = new(NumbersKept);
    private readonly Lazy<ProductOrder>[] _orders;
    private readonly Lazy<FacetCounts> _unfiltered;

    public DayColumns(ProductBlock?[] products, DateOnly day, RankingOptions ranking)
    {
        _products = products;
        Day = day;
        Star = new Column(products, p => On(p.Stars, day));
        Type = new Column(products, p => On(p.Types, day));
        Area = new Column(products, p => On(p.Areas, day));
        Commune = new Column(products, p => On(p.Communes, day));
        OldCommune = new Column(products, p => On(p.OldCommunes, day));
        Group = new Column(products, p => p.Group);
        Set = new Column(products, p => p.Set);
        Band = new Column(products, p => p.Price < 0 ? null : PriceBands.Names[PriceBands.Of(p.Price)]);
        Stock = new Column(products, p => p.InStock ? "true" : null);
        ByFacet = Array.ConvertAll(Enum.GetValues<Facet>(), Of);
        Prices = [.. products.Select(p => p?.Price ?? -1)];
        Live = [.. Enumerable.Range(0, products.Length).Where(i => products[i] is not null)];
        _orders = [.. Enum.GetValues<ProductSort>().Select(sort => new Lazy<ProductOrder>(() => ProductOrder.By(products, Live, Key(sort, ranking))))];
        _unfiltered = new Lazy<FacetCounts>(CountAll);
    }

    public DateOnly Day { get; }
    public Column Star { get; }
    public Column Type { get; }
    public Column Area { get; }
    public Column Commune { get; }
    public Column OldCommune { get; }
    public Column Group { get; }
    public Column Set { get; }
    public Column Band { get; }
    public Column Stock { get; }

    /// <summary>The columns that are counted, in the order of <see cref="Facet"/>.</summary>
    public Column[] ByFacet { get; }

    /// <summary>Đồng; below 0 = not on sale.</summary>
    public long[] Prices { get; }

    /// <summary>Numbers of all products that are not deleted.</summary>
    public int[] Live { get; }

    public int Size => _products.Length;

    /// <summary>Counts without any filter; most listings need just these.</summary>
    public FacetCounts Unfiltered => _unfiltered.Value;

    /// <summary>Products that pass a test, by number; found once for its name.</summary>
    public int[] Kept(string name, Func<Func<int, bool>> test) => _kept.Of(name, (Live, test), (_, source) => [.. source.Live.Where(source.test())]);

    public ProductBlock Product(int document) => _products[document]!;

    public ProductOrder Order(ProductSort sort) => _orders[(int)sort].Value;

    private Column Of(Facet facet) => facet switch
    {
        Facet.District => Area,
        Facet.Commune => Commune,
        Facet.Star => Star,
        Facet.Group => Group,
        Facet.Set => Set,
        Facet.ProducerType => Type,
        Facet.Price => Band,
        Facet.InStock => Stock,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
    };

    private FacetCounts CountAll()
    {
        using var hits = new DocumentList();
        return FacetCounter.Count(this, new ProductFilter(), Live, hits);
    }

    private static string? On(DayRange[] ranges, DateOnly day)
    {
        foreach (var range in ranges) if (range.Holds(day)) return range.Value;
        return null;
    }

    /// <summary>Lower comes first; equals are ordered by code.</summary>
    private static Func<ProductBlock, (double First, double Second)> Key(ProductSort sort, RankingOptions ranking, DateOnly day) => sort switch
    {
        ProductSort.Relevance => p => (-(float)ranking.Rank(StarOn(p, day), p.Sold, p.InStock, p.ListedOn > day.AddDays(-ranking.NewDays)), 0),
        ProductSort.PriceUp => p => (p.Price < 0 ? double.MaxValue : p.Price, 0),
        ProductSort.PriceDown => p => (p.Price < 0 ? double.MaxValue : -p.Price, 0),
        ProductSort.Newest => p => (-p.ListedOn.DayNumber, 0),
        ProductSort.BestSelling => p => (-p.Sold, 0),
        ProductSort.Rating => p => (-p.RatingTenths, -p.RatingCount),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };

    private Func<ProductBlock, (double First, double Second)> Key(ProductSort sort, RankingOptions ranking) => Key(sort, ranking, Day);

    private static int? StarOn(ProductBlock product, DateOnly day) =>
        On(product.Stars, day) is { } star ? int.Parse(star, CultureInfo.InvariantCulture) : null;
}
