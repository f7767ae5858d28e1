using System.Globalization;
using Marketplace.Catalog.Producers;

namespace Marketplace.Benchmarks.Register;

internal sealed record GeneratedProducer(string Code, string Name, ProducerType Type, Place Place, string Brand);

internal sealed record GeneratedProduct(
    string Code, GeneratedProducer Producer, Kind Kind, string Name, string Description,
    int Price, int Stock, IReadOnlyList<GeneratedCertificate> Certificates);

internal sealed record GeneratedCertificate(string Code, int Star, DateOnly? IssuedOn, DateOnly? RevokedOn);

/// <summary>
/// As many products as asked for, the same ones every time: names put together from real kinds, brands and places of Hà Tĩnh, two
/// products a producer, certificates whose dates lie around the day given, so that most hold, some have ended and some are unverified.
/// </summary>
internal sealed class GeneratedRegister(Vocabulary words, int count, DateOnly today)
{
    private const int ProductsPerProducer = 2;
    private static readonly ProducerType[] _types =
        [ProducerType.Htx, ProducerType.HoKinhDoanh, ProducerType.DoanhNghiep, ProducerType.ToHopTac, ProducerType.Unknown];

    public int Count => count;

    public Vocabulary Words => words;

    public IEnumerable<GeneratedProducer> Producers()
    {
        for (var i = 0; i < (count + 1) / ProductsPerProducer; i++) yield return Producer(i);
    }

    public IEnumerable<GeneratedProduct> Products()
    {
        for (var i = 0; i < count; i++) yield return Product(i);
    }

    private GeneratedProducer Producer(int i)
    {
        var random = new Random(i * 7 + 1);
        var type = Vocabulary.Pick(_types, random);
        var brand = $"{words.One("first", random)} {words.One("second", random)}";
        var person = $"{words.One("family", random)} {(random.Next(2) == 0 ? "Thị" : "Văn")} {words.One("second", random)}";
        var name = type switch
        {
            ProducerType.Htx => $"{words.One("cooperative", random)} {brand}",
            ProducerType.DoanhNghiep => $"{words.One("company", random)} {brand}",
            ProducerType.ToHopTac => $"{words.One("team", random)} {brand}",
            _ => $"{words.One("household", random)} {person}",
        };
        return new GeneratedProducer(Text("BP", i), name, type, Vocabulary.Pick(words.Places, random), brand);
    }

    private GeneratedProduct Product(int i)
    {
        var random = new Random(i * 13 + 5);
        var producer = Producer(i / ProductsPerProducer);
        var kind = Vocabulary.Pick(words.Kinds, random);
        var quality = random.Next(100) < 35 ? " " + words.One("quality", random) : "";
        var owner = random.Next(100) < 15 ? producer.Place.Name : producer.Brand;
        var description = $"{kind.Name} của {producer.Name}, {words.One("story", random)}, {words.One("story", random)}.";
        var price = random.Next(kind.PriceFrom / 1000, kind.PriceTo / 1000 + 1) * 1000;
        return new GeneratedProduct(
            Text("BM", i), producer, kind, $"{kind.Name}{quality} {owner}", description, price, random.Next(10) == 0 ? 0
                : random.Next(1, 200), [.. Certificates(i, random)]);
    }

    private IEnumerable<GeneratedCertificate> Certificates(int i, Random random)
    {
        var star = random.Next(100) switch { < 60 => 3, < 93 => 4, _ => 5 };
        var fate = random.Next(100);
        if (fate < 8) yield break;
        if (fate < 13)
        {
            yield return new GeneratedCertificate(Text("BC", i) + "-0", star, null, null);
            yield break;
        }
        var issued = today.AddDays(-random.Next(1, 1400));
        yield return new GeneratedCertificate(Text("BC", i) + "-1", star, issued, fate < 15 ? issued.AddDays(random.Next(30, 400)) : null);
        if (fate >= 85) yield return new GeneratedCertificate(Text("BC", i) + "-2", Math.Max(3, star - 1), issued.AddMonths(-36), null);
    }

    private static string Text(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:0000000}");
}
