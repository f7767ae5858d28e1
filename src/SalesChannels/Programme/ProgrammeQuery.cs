using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Programme;

/// <summary>What every question about the programme has in common.</summary>
/// <param name="AsOf">Vietnam date; null = today. In the future nobody renews and nothing is checked again.</param>
/// <param name="KnownAt">Facts recorded later are ignored, inclusive; null = every fact, also one recorded in the future.</param>
/// <param name="Samples">With demonstration data, which is never part of an official figure.</param>
public sealed record ProgrammeQuery(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, bool Samples = false)
{
    public ProgrammeScope Scope { get; init; } = ProgrammeScope.Whole;

    internal long? KnownMicroseconds => KnownAt is { } instant ? FactInstant.ToMicroseconds(FactInstant.Truncate(instant)) : null;
}
