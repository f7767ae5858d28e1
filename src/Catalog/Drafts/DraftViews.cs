using Marketplace.Catalog.Products;

namespace Marketplace.Catalog.Drafts;

/// <summary>An own draft for its pages.</summary>
/// <param name="Gaps">What it lacks; empty = it can be submitted.</param>
/// <param name="AsksReview">An officer will look at it before buyers see it.</param>
/// <param name="Live">What buyers see now; null = nothing was published.</param>
/// <param name="Thread">In order of time.</param>
public sealed record DraftView(
    Guid Id, string ProducerCode, string? ProductCode, DraftState State, DraftContent Content, IReadOnlyList<DraftGap> Gaps, bool AsksReview,
    DraftContent? Live, IReadOnlyList<DraftThreadLine> Thread, bool IsSample, DateTimeOffset EditedAt);

/// <param name="IsMine">Its reader did it.</param>
public sealed record DraftThreadLine(DraftAct Act, DateTimeOffset At, DraftReason? Reason, string Words, bool IsMine);

/// <summary>One line of what differs between two versions of a listing.</summary>
/// <param name="Field">"Name", "Packs" …, worded by the head; or the key of a <see cref="LabelField"/>.</param>
public sealed record DraftDifference(string Field, string Before, string After);

/// <summary>What a newer version of a listing says otherwise than an older one.</summary>
public static class DraftDifferences
{
    public static IReadOnlyList<DraftDifference> Between(DraftContent before, DraftContent after)
    {
        IEnumerable<(string Field, Func<DraftContent, string> Text)> fields =
        [
            ("Photos", c => string.Join(", ", c.Photos.Select(p => p.Key))), ("PhotoPacks", PhotoPacks), ("Name", c => c.Name),
            ("SetCode", c => c.SetCode ?? ""), ("Description", c => c.Description), ("Packs", c => string.Join("; ", c.Packs.Select(p => p.Label))),
            ("Story", c => c.Story), .. LabelFields.All.Select(f => (f.Key, (Func<DraftContent, string>)(c => f.Read(c.Label)))),
            ("Documents", c => string.Join("; ", c.Label.Documents.Select(d => $"{d.Kind} {d.Number} {d.ExpiresOn:yyyy-MM-dd}".TrimEnd()))),
        ];
        return [.. fields.Select(f => new DraftDifference(f.Field, f.Text(before), f.Text(after))).Where(d => d.Before != d.After)];
    }

    /// <summary>Of the photos that show one pack: which in the row, and the pack's label.</summary>
    private static string PhotoPacks(DraftContent content) =>
        string.Join("; ", content.Photos.Select((p, i) => (At: i + 1, Pack: content.PackOf(p))).Where(p => p.Pack is not null)
            .Select(p => $"{p.At}: {p.Pack!.Label}"));
}
