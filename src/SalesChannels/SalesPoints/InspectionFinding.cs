namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>
/// What was found of one criterion at an inspection, kept beside its fact: figures read the inspection's result alone, and the register's
/// file has no column for it. A correction is a whole new set with a later <see cref="RecordedAt"/>.
/// </summary>
internal sealed class InspectionFinding
{
    public required string PointCode { get; set; }

    public DateOnly InspectedOn { get; set; }

    public required string CriterionCode { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>An account.</summary>
    public required string RecordedBy { get; set; }

    public Finding Finding { get; set; }

    public bool IsSample { get; set; }
}

internal enum Finding { NotSeen, Pass, Fail }

internal static class Findings
{
    public static IReadOnlyDictionary<string, Finding> Words { get; } = new Dictionary<string, Finding>
    {
        ["not_seen"] = Finding.NotSeen,
        ["pass"] = Finding.Pass,
        ["fail"] = Finding.Fail,
    };

    public static string Word(this Finding finding) => Words.First(w => w.Value == finding).Key;
}
