using Marketplace.Catalog.Listings;
using Marketplace.Search.Query;

namespace Marketplace.Search.Documents;

/// <summary>A listed product as both engines index it: terms computed here once, and ranges of days for what changes by itself.</summary>
internal sealed record ProductDocument
{
    public required string Code { get; init; }

    /// <summary>The listing's row version: the external version of the document.</summary>
    public required long Version { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public required string ProducerCode { get; init; }

    public required string ProducerName { get; init; }

    public required string ProducerSlug { get; init; }

    public required string Group { get; init; }

    public required string Set { get; init; }

    public long? Price { get; init; }

    public bool InStock { get; init; }

    public DateOnly ListedOn { get; init; }

    public int Sold { get; init; }

    public int RatingTenths { get; init; }

    public int RatingCount { get; init; }

    public required IReadOnlyList<DayRange> Stars { get; init; }

    public required IReadOnlyList<DayRange> Types { get; init; }

    public required IReadOnlyList<DayRange> Areas { get; init; }

    public required IReadOnlyList<DayRange> Communes { get; init; }

    /// <summary>Communes of the plan period, "unknown" where no source names one.</summary>
    public required IReadOnlyList<DayRange> OldCommunes { get; init; }

    public required DocumentTerms Terms { get; init; }

    public static ProductDocument Of(ListedProduct p, IReadOnlyList<DayRange> oldCommunes)
    {
        var facts = ListedFacts.Of(p);
        return new ProductDocument
        {
            Code = p.Code, Version = p.RowVersion, Name = p.Name, Slug = p.Slug,
            ProducerCode = p.ProducerCode, ProducerName = p.ProducerName, ProducerSlug = p.ProducerSlug,
            Group = p.GroupCode ?? ListedFacts.Unknown, Set = p.SetCode ?? ListedFacts.Unknown, Price = p.PriceVnd, InStock = p.PriceVnd is not null
                && p.InStock,
            ListedOn = p.ListedOn, Sold = p.Sold90Days, RatingTenths = p.RatingTenths, RatingCount = p.RatingCount,
            Stars = DayRanges.Stars(facts), Types = DayRanges.Types(facts), Areas = DayRanges.Areas(facts), Communes = DayRanges.Communes(facts),
            OldCommunes = oldCommunes, Terms = DocumentTerms.Of(p.Name, p.ProducerName, p.Description, Codes(p, facts)),
        };
    }

    /// <summary>What stands on papers: the codes of the product, its producer and its certificates, and the numbers of decisions, without the word
    /// for one too ("QĐ 15/2025").</summary>
    private static IEnumerable<string> Codes(ListedProduct p, ListedFacts facts) => [p.Code, p.ProducerCode,
        .. facts.Certificates.SelectMany(c => new[] { c.Code, c.DecisionNo, c.DecisionNo.Split('/')[0], FromFigure(c.DecisionNo) }).Where(c => c.Length > 0)];

    private static string FromFigure(string number) => number.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var at ? number[at..] : "";
}

/// <summary>Terms by field, with marks and without.</summary>
internal sealed record DocumentTerms(
    IReadOnlySet<string> Name, IReadOnlySet<string> NameFolded, IReadOnlySet<string> Producer, IReadOnlySet<string> ProducerFolded,
    IReadOnlySet<string> Other, IReadOnlySet<string> OtherFolded)
{
    public static DocumentTerms Of(string name, string producer, string other, IEnumerable<string> codes)
    {
        var names = Words.Of(name);
        var producers = ProducerWords.Of(producer);
        var others = Words.Of(other);
        return new DocumentTerms(
            TextTerms.Of(names, true), Folded(names, true), TextTerms.Of(producers, false), Folded(producers, false), TextTerms.Of(others, false),
            Folded(others, false).Union(codes.Select(TextTerms.Code)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The same for the same terms, in whatever order the sets hold them.</summary>
    public long Sum()
    {
        var (sum, field) = (0UL, 0UL);
        foreach (var terms in new[] { Name, NameFolded, Producer, ProducerFolded, Other, OtherFolded })
        {
            field++;
            foreach (var term in terms)
            {
                var hash = 14695981039346656037UL ^ field;
                foreach (var letter in term) hash = unchecked((hash ^ letter) * 1099511628211UL);
                sum = unchecked(sum + hash);
            }
        }
        return unchecked((long)sum);
    }

    private static IReadOnlySet<string> Folded(IReadOnlyList<string> words, bool heads) => TextTerms.Of([.. words.Select(Words.Fold)], heads);
}
