using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <param name="Rows">Rows with zeros too; "unknown" last.</param>
public sealed record BreakdownAnswer(DateOnly AsOf, DateTimeOffset? KnownAt, bool IncludesSamples, IReadOnlyList<BreakdownItem> Rows);

/// <summary>A row; its bands and breadths are null where one or two producers could be told from them.</summary>
public sealed record BreakdownItem
{
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>Valid products of the row.</summary>
    public required int Valid { get; init; }

    /// <summary>Certified producers in it.</summary>
    public required int Producers { get; init; }

    public required int? Verified { get; init; }

    public required int? DeclaredOnly { get; init; }

    public required int? None { get; init; }

    public required int? Narrow { get; init; }

    public required int? Wide { get; init; }

    public required int? WithoutThisMarketplace { get; init; }

    /// <summary>The row is small, or the one by which a small one could be had.</summary>
    public required bool Suppressed { get; init; }

    internal static BreakdownItem Of(BreakdownRow row, string label) => new()
    {
        Key = row.Key,
        Label = label,
        Valid = row.Valid,
        Producers = row.Producers,
        Verified = row.Channels?.Verified,
        DeclaredOnly = row.Channels?.DeclaredOnly,
        None = row.Channels?.None,
        Narrow = row.Channels?.Narrow,
        Wide = row.Channels?.Wide,
        WithoutThisMarketplace = row.Channels?.WithoutThisMarketplace,
        Suppressed = row.Channels is null,
    };
}
