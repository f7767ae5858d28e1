using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;

namespace Marketplace.Search.Documents;

/// <summary>A value and the days for which it holds; both ends open when null, <paramref name="To"/> exclusive.</summary>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To, string Value)
{
    public bool Holds(DateOnly day) => !(day < From) && !(To <= day);
}

/// <summary>From a listing's periods to ranges of days: what midnight changes stands in the index, and nobody writes at midnight.</summary>
internal static class DayRanges
{
    public static IReadOnlyList<DayRange> Stars(ListedFacts facts) =>
        Cut(facts.Certificates.Where(c => c.IssuedOn is not null)
            .SelectMany(c => new[] { c.IssuedOn!.Value, CertificateRules.EndsOn(c.IssuedOn.Value, c.RevokedOn) }),
            day => facts.ValidOn(day)?.Star.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static IReadOnlyList<DayRange> Types(ListedFacts facts) => Cut(Ends(facts), facts.TypeOn);

    public static IReadOnlyList<DayRange> Areas(ListedFacts facts) => Cut(Ends(facts), facts.AreaOn);

    public static IReadOnlyList<DayRange> Communes(ListedFacts facts) => Cut(Ends(facts), facts.CommuneOn);

    /// <summary>The value of each stretch between the days on which it may change; equal neighbours become one, nulls are left out.</summary>
    public static IReadOnlyList<DayRange> Cut(IEnumerable<DateOnly> changes, Func<DateOnly, string?> valueOn)
    {
        var days = changes.Where(d => d > DateOnly.MinValue).Distinct().Order().ToList();
        var ranges = new List<DayRange>();
        for (var i = -1; i < days.Count; i++)
        {
            DateOnly? from = i < 0 ? null : days[i];
            DateOnly? to = i + 1 < days.Count ? days[i + 1] : null;
            if (valueOn(from ?? DateOnly.MinValue) is not { } value) continue;
            if (ranges.Count > 0 && ranges[^1] is var last && last.Value == value && last.To == from) ranges[^1] = last with { To = to };
            else ranges.Add(new DayRange(from, to, value));
        }
        return ranges;
    }

    private static IEnumerable<DateOnly> Ends(ListedFacts facts) =>
        facts.ProducerPeriods.SelectMany(p => p.To is { } to ? new[] { p.From, to } : [p.From]);
}
