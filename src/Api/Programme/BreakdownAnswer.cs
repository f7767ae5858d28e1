using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <param name="Rows">Rows with zeros too; "unknown" last.</param>
public sealed record BreakdownAnswer(DateOnly AsOf, DateTimeOffset? KnownAt, bool IncludesSamples, IReadOnlyList<BreakdownRow> Rows)
{
    internal static BreakdownAnswer Of(Breakdown breakdown) => new(breakdown.AsOf, breakdown.Query.KnownAt, breakdown.Query.Samples, breakdown.Rows);
}
