using Marketplace.Search.Documents;

namespace Marketplace.Search.Embedded;

/// <summary>A document's values as the embedded index keeps them; read once per segment into memory.</summary>
internal sealed class ProductBlock
{
    public required string Code { get; init; }
    public required long Version { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }

    /// <summary>What it is, as <see cref="Query.ProductKind"/> tells it.</summary>
    public required string Kind { get; init; }
    public required string ProducerCode { get; init; }
    public required string ProducerName { get; init; }
    public required string ProducerSlug { get; init; }
    public required string Group { get; init; }
    public required string Set { get; init; }

    /// <summary>Đồng; -1 = no price.</summary>
    public required long Price { get; init; }
    public required bool InStock { get; init; }
    /// <summary>Over all terms, so that a wrong one shows.</summary>
    public required long TermsSum { get; init; }
    public required DateOnly ListedOn { get; init; }
    public required int Sold { get; init; }
    public required int RatingTenths { get; init; }
    public required int RatingCount { get; init; }
    public required DayRange[] Stars { get; init; }
    public required DayRange[] Types { get; init; }
    public required DayRange[] Areas { get; init; }
    public required DayRange[] Communes { get; init; }
    public required DayRange[] OldCommunes { get; init; }

    public static byte[] Write(ProductDocument p)
    {
        using var bytes = new MemoryStream(256);
        using var to = new BinaryWriter(bytes);
        to.Write(p.Code); to.Write(p.Version); to.Write(p.Name); to.Write(p.Slug); to.Write(Query.ProductKind.Of(p.Name));
        to.Write(p.ProducerCode); to.Write(p.ProducerName); to.Write(p.ProducerSlug);
        to.Write(p.Group); to.Write(p.Set); to.Write(p.Price ?? -1); to.Write(p.InStock);
        to.Write(p.Terms.Sum()); to.Write(p.ListedOn.DayNumber); to.Write(p.Sold); to.Write(p.RatingTenths); to.Write(p.RatingCount);
        foreach (var ranges in new[] { p.Stars, p.Types, p.Areas, p.Communes, p.OldCommunes })
        {
            to.Write(ranges.Count);
            foreach (var range in ranges)
            {
                to.Write(range.From?.DayNumber ?? -1);
                to.Write(range.To?.DayNumber ?? -1);
                to.Write(range.Value);
            }
        }
        to.Flush();
        return bytes.ToArray();
    }

    public static ProductBlock Read(byte[] bytes, int offset, int length)
    {
        using var from = new BinaryReader(new MemoryStream(bytes, offset, length, writable: false));
        return new ProductBlock
        {
            Code = from.ReadString(), Version = from.ReadInt64(), Name = from.ReadString(), Slug = from.ReadString(), Kind = string.Intern(from.ReadString()),
            ProducerCode = from.ReadString(), ProducerName = from.ReadString(), ProducerSlug = from.ReadString(),
            Group = string.Intern(from.ReadString()), Set = string.Intern(from.ReadString()), Price = from.ReadInt64(), InStock = from.ReadBoolean(),
            TermsSum = from.ReadInt64(), ListedOn = DateOnly.FromDayNumber(from.ReadInt32()), Sold = from.ReadInt32(), RatingTenths = from.ReadInt32(),
            RatingCount = from.ReadInt32(),
            Stars = Ranges(from), Types = Ranges(from), Areas = Ranges(from), Communes = Ranges(from), OldCommunes = Ranges(from),
        };
    }

    private static DayRange[] Ranges(BinaryReader from)
    {
        var ranges = new DayRange[from.ReadInt32()];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = new DayRange(Day(from.ReadInt32()), Day(from.ReadInt32()), string.Intern(from.ReadString()));
        return ranges;
    }

    private static DateOnly? Day(int number) => number < 0 ? null : DateOnly.FromDayNumber(number);
}
