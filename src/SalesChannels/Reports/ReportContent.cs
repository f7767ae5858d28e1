using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marketplace.SalesChannels.Reports;

/// <summary>
/// What a report says, for ever: figures under the names of the programme's API, and the codes behind them. Small cells are not kept back:
/// it is for staff.
/// </summary>
public sealed record ReportContent
{
    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset KnownAt { get; init; }

    public required string? Area { get; init; }

    public required string? Commune { get; init; }

    public required string? Plan { get; init; }

    public required int DefinitionVersion { get; init; }

    /// <summary>Always false: demonstration data is never in an official figure.</summary>
    public bool IncludesSamples { get; init; }

    /// <summary>When the newest of its facts was recorded; null = there were none.</summary>
    public required DateTimeOffset? LastRecordedAt { get; init; }

    public required ReportCounts Counts { get; init; }

    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    public required ReportChannels Channels { get; init; }

    /// <summary>By area; the last is "unknown".</summary>
    public required IReadOnlyList<ReportRow> Areas { get; init; }

    public required ReportLists Lists { get; init; }
}

public sealed record ReportCounts(
    int EverCertified, int Valid, int Expired, int Revoked, IReadOnlyDictionary<string, ReportStar> ByStar, int Producers);

public sealed record ReportStar(int EverCertified, int Valid, int Expired, int Revoked);

/// <summary>A target with its definition as it was.</summary>
public sealed record ReportTarget
{
    public required string Code { get; init; }

    public required int? Numerator { get; init; }

    public required int? Denominator { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? TargetPercent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? TargetCount { get; init; }

    public required bool? Met { get; init; }

    public required int? Gap { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required bool Past { get; init; }

    public required string Plan { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required string Source { get; init; }

    public required int DefinitionVersion { get; init; }

    public required string NumeratorIs { get; init; }

    public required string DenominatorIs { get; init; }
}

public sealed record ReportChannels
{
    public required int Verified { get; init; }

    public required int DeclaredOnly { get; init; }

    public required int None { get; init; }

    public required int Narrow { get; init; }

    public required int Wide { get; init; }

    public required int WithoutThisMarketplace { get; init; }

    public required IReadOnlyList<ReportKind> ByKind { get; init; }

    public required ReportGrades Evidence { get; init; }
}

public sealed record ReportKind(string Kind, int Verified);

public sealed record ReportGrades(int Verified, int Stale, int Refused, int InReview, int Declared, int None);

public sealed record ReportRow(
    string Key, int Valid, int Producers, int Verified, int DeclaredOnly, int None, int Narrow, int Wide, int WithoutThisMarketplace);

/// <summary>What was counted, in order of code.</summary>
public sealed record ReportLists(
    IReadOnlyList<ReportProduct> Products, IReadOnlyList<ReportProducer> Producers, IReadOnlyList<ReportVillage> Villages,
    IReadOnlyList<ReportPoint> Points);

/// <summary>A product certified once: in V when its state is "valid".</summary>
/// <param name="State">valid, expired, revoked.</param>
public sealed record ReportProduct(string Code, string Name, string Producer, string State, int Star);

/// <summary>A producer in E.</summary>
/// <param name="State">verified, declared, none.</param>
/// <param name="Evidence">Best state of its modern participations; "none" without one.</param>
/// <param name="Kinds">Kinds of channel in which it counts.</param>
public sealed record ReportProducer(
    string Code, string Name, string Type, string Area, string Commune, int Valid, bool Green, string State, bool Narrow, bool Wide,
    bool WithoutThisMarketplace, string Evidence, string Kinds);

public sealed record ReportVillage(string Code, string Name, bool HasValidProduct);

/// <param name="Fault">Why it does not count; null = it does.</param>
public sealed record ReportPoint(string Code, string Name, string Area, string? Fault);

internal static class ReportJson
{
    private static readonly JsonSerializerOptions _shape = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ReportContent content) => JsonSerializer.Serialize(content, _shape);

    public static ReportContent Read(string json) =>
        JsonSerializer.Deserialize<ReportContent>(json, _shape) ?? throw new InvalidDataException("A report has no content.");
}
