namespace Marketplace.Search.Embedded;

/// <summary>One complete order of all products: place by product and product by place. Complete, so pages never overlap.</summary>
internal sealed class ProductOrder
{
    private ProductOrder(int[] byPlace, int size)
    {
        ByPlace = byPlace;
        PlaceOf = new int[size];
        for (var place = 0; place < byPlace.Length; place++) PlaceOf[byPlace[place]] = place;
    }

    public int[] ByPlace { get; }

    public int[] PlaceOf { get; }

    public static ProductOrder By(ProductBlock?[] products, int[] live, Func<ProductBlock, (double First, double Second)> key)
    {
        var keys = new (double First, double Second, string Code)[live.Length];
        for (var i = 0; i < live.Length; i++)
        {
            var product = products[live[i]]!;
            var (first, second) = key(product);
            keys[i] = (first, second, product.Code);
        }
        var order = (int[])live.Clone();
        Array.Sort(keys, order, _byKey);
        return new ProductOrder(order, products.Length);
    }

    private static readonly Comparer<(double First, double Second, string Code)> _byKey = Comparer<(double First, double Second, string Code)>.Create((a, b) =>
    {
        if (a.First.CompareTo(b.First) is var first and not 0) return first;
        return a.Second.CompareTo(b.Second) is var second and not 0 ? second : string.CompareOrdinal(a.Code, b.Code);
    });
}
