using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.SalesPoints;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Every version of every fact that a figure depends on, in any order.</summary>
internal sealed record ProgrammeRows
{
    public IReadOnlyList<ProducerFact> Producers { get; init; } = [];

    public IReadOnlyList<ProductFact> Products { get; init; } = [];

    public IReadOnlyList<CertificateFact> Certificates { get; init; } = [];

    public IReadOnlyList<ParticipationVersion> Participations { get; init; } = [];

    public IReadOnlyList<CheckVersion> Checks { get; init; } = [];

    public IReadOnlyList<VillageVersion> Villages { get; init; } = [];

    public IReadOnlyList<GreenVersion> Green { get; init; } = [];

    public IReadOnlyList<PointVersion> Points { get; init; } = [];

    public IReadOnlyList<InspectionVersion> Inspections { get; init; } = [];

    public IReadOnlyList<PlanTargetVersion> PlanTargets { get; init; } = [];
}
