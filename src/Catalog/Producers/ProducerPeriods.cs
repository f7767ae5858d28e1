using Marketplace.Shared;

namespace Marketplace.Catalog.Producers;

internal static class ProducerPeriods
{
    /// <summary>How a producer is called and where it is on a day: by the period in force, in a gap by the one before, before all by the first.</summary>
    /// <param name="periods">Of one producer, in order of time.</param>
    public static ProducerVersion? AsKnownOn(this IReadOnlyList<ProducerVersion> periods, DateOnly day) =>
        periods.LastBegun(p => p.TypeFrom, day) ?? periods.FirstOrDefault();
}
