using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Participations;

/// <summary>A row of checks.csv in one version. Key: participation, day and checker.</summary>
internal sealed class CheckVersion : FactVersion
{
    /// <summary>The marketplace itself, decisive only for its own listings.</summary>
    public const string SystemChecker = "system";

    public required string ParticipationCode { get; set; }

    public DateOnly CheckedOn { get; set; }

    public required string Checker { get; set; }

    public CheckResult Result { get; set; }
}

/// <summary>Unknown = could not check: decides nothing.</summary>
public enum CheckResult { Unknown, Pass, Fail }

internal static class CheckResults
{
    public static IReadOnlyDictionary<string, CheckResult> Words { get; } = new Dictionary<string, CheckResult>
    {
        ["pass"] = CheckResult.Pass,
        ["fail"] = CheckResult.Fail,
        ["unknown"] = CheckResult.Unknown,
    };
}
