using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Parts;

/// <summary>Producers whose best evidence is of one grade.</summary>
/// <param name="Kind">In addresses and styles.</param>
/// <param name="AtLeast">Those of this grade and of all stronger ones; null for those without evidence.</param>
public sealed record GradeRow(string Kind, string Words, int Count, int? AtLeast)
{
    /// <summary>Strongest first; the counts add up to all producers with a valid product.</summary>
    public static IReadOnlyList<GradeRow> Of(EvidenceGrades of)
    {
        (string Kind, string Words, int Count)[] grades =
        [
            ("verified", MonitorWords.GradeVerified, of.Verified), ("stale", MonitorWords.GradeStale, of.Stale),
            ("refused", MonitorWords.GradeRefused, of.Refused), ("inreview", MonitorWords.GradeInReview, of.InReview),
            ("declared", MonitorWords.GradeDeclared, of.Declared), ("none", MonitorWords.BandNone, of.None),
        ];
        return [.. grades.Select((g, i) => new GradeRow(g.Kind, g.Words, g.Count, i < grades.Length - 1 ? grades.Take(i + 1).Sum(b => b.Count) : null))];
    }
}
