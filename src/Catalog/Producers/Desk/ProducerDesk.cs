using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers.Desk;

/// <summary>Type periods of producers with place and contact: officers of the place enter and correct them.</summary>
internal sealed class ProducerDesk(FactDeskWork<ProducerVersion> work, GeographyBook geography) : FactDesk<ProducerVersion>(work)
{
    public override IReadOnlyList<FactInput> Inputs { get; } =
    [
        new("producer_code", nameof(FactForm.Code), FactInputKind.Text, IsKey: true),
        new("name", nameof(FactForm.Name), FactInputKind.Text, IsRequired: true),
        new("type", nameof(FactForm.Kind), FactInputKind.Choice, IsRequired: true) { Choices = [.. ProducerTypes.All.Select(t => t.Code())] },
        new("type_from", nameof(FactForm.From), FactInputKind.Day, IsKey: true),
        new("type_to", nameof(FactForm.To), FactInputKind.Day),
        new("commune_code", nameof(FactForm.CommuneCode), FactInputKind.Commune),
        new("legacy_commune_code", nameof(FactForm.LegacyCommuneCode), FactInputKind.LegacyCommune),
        new("area_code", nameof(FactForm.AreaCode), FactInputKind.Area),
        new("address", nameof(FactForm.Address), FactInputKind.Text),
        new("phone", nameof(FactForm.Phone), FactInputKind.Text),
        new("tax_code", nameof(FactForm.TaxCode), FactInputKind.Text),
    ];

    protected override string CodePrefix => "CS-";

    protected override string PlaceField => nameof(FactForm.CommuneCode);

    protected override IQueryable<ProducerVersion> Seen()
    {
        var producers = Db.ProducersSeenBy(User, geography, Today);
        return Db.Set<ProducerVersion>().Where(p => p.IsLatest && !p.IsVoid && producers.Contains(p.Code));
    }

    protected override IQueryable<ProducerVersion> Find(IQueryable<ProducerVersion> seen, FactQuery query)
    {
        if (query.Text.Length > 0)
        {
            var (text, upper) = (query.Text, query.Text.ToUpperInvariant());
            seen = seen.Where(p => p.Code == text || p.Code == upper || p.Name.Contains(text));
        }
        if (query.Area is { } area)
        {
            var there = Db.ProducersIn(area, geography, Today);
            seen = seen.Where(p => there.Contains(p.Code));
        }
        return seen.OrderBy(p => p.Code).ThenBy(p => p.TypeFrom);
    }

    protected override Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<ProducerVersion> facts, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(
            facts.GroupBy(f => f.Code).ToDictionary(g => g.Key, g => InOrder(g).AsKnownOn(Today)!.Name));

    protected override Task<FactPlace?> PlaceAsync(IReadOnlyList<ProducerVersion> facts, CancellationToken cancel)
    {
        var now = InOrder(facts).AsKnownOn(Today)!;
        return Task.FromResult<FactPlace?>(new FactPlace(
            geography.AreaOf(now.AreaCode, now.LegacyCommuneCode, now.CommuneCode), geography.CommuneOf(now.CommuneCode, now.LegacyCommuneCode)));
    }

    protected override async Task<Message?> VoidRefusalAsync(ProducerVersion fact, IReadOnlyList<ProducerVersion> others, CancellationToken cancel) =>
        others.Count == 0 && await Db.Set<ProductVersion>().AnyAsync(p => p.ProducerCode == fact.Code && p.IsLatest && !p.IsVoid, cancel)
            ? MergeTexts.HasProducts : null;

    private static List<ProducerVersion> InOrder(IEnumerable<ProducerVersion> periods) => [.. periods.OrderBy(p => p.TypeFrom)];
}
