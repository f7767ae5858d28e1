using Marketplace.SalesChannels.Plans;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Every version of every fact in memory. Immutable; made by <see cref="ProgrammeFactsBuilder"/>.</summary>
internal sealed class ProgrammeFacts
{
    private readonly LruCache<long, KnownFacts> _known = new(capacity: 4);

    public required ProgrammeReference Reference { get; init; }

    public required Codes ProducerCodes { get; init; }

    public required Codes ProductCodes { get; init; }

    public required Codes ParticipationCodes { get; init; }

    public required Codes VillageCodes { get; init; }

    public required Codes PointCodes { get; init; }

    public required VersionTable<ProducerPeriod> Producers { get; init; }

    public required VersionTable<ProducedProduct> Products { get; init; }

    public required VersionTable<GivenCertificate> Certificates { get; init; }

    public required VersionTable<Participation> Participations { get; init; }

    public required VersionTable<ParticipationCheck> Checks { get; init; }

    public required VersionTable<Village> Villages { get; init; }

    public required VersionTable<GreenChain> Green { get; init; }

    public required VersionTable<SalesPoint> Points { get; init; }

    public required VersionTable<Inspection> Inspections { get; init; }

    /// <summary>What plans entered on screen set; a plan in force is chosen among these and those of the release.</summary>
    public required IReadOnlyList<PlanTargetVersion> PlanTargets { get; init; }

    /// <summary>Microseconds since 1970; null = there are no facts.</summary>
    public required long? LastRecordedAt { get; init; }

    /// <param name="instant">Microseconds since 1970, inclusive; null = everything, also what is recorded in the future.</param>
    public KnownFacts KnownAt(long? instant) => _known.Get(instant ?? long.MaxValue, at => new KnownFacts(this, at));
}
