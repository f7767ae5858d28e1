using Marketplace.Catalog.Geography;
using Marketplace.Register;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Desks;

/// <summary>Recognised craft villages (T4), entered and corrected by officers of their communes and areas.</summary>
internal sealed class VillageDesk(FactDeskWork<VillageVersion> work, GeographyBook geography) : FactDesk<VillageVersion>(work)
{
    public override IReadOnlyList<FactInput> Inputs { get; } =
    [
        new("village_code", nameof(FactForm.Code), FactInputKind.Text, IsKey: true),
        new("name", nameof(FactForm.Name), FactInputKind.Text, IsRequired: true),
        new("commune_code", nameof(FactForm.CommuneCode), FactInputKind.Commune, IsRequired: true),
        new("recognised_on", nameof(FactForm.From), FactInputKind.Day),
        new("ended_on", nameof(FactForm.To), FactInputKind.Day),
        new("product_codes", nameof(FactForm.ProductCodes), FactInputKind.Codes),
    ];

    protected override string CodePrefix => "LN-";

    protected override string PlaceField => nameof(FactForm.CommuneCode);

    protected override IQueryable<VillageVersion> Seen()
    {
        var all = Db.Set<VillageVersion>().Where(v => v.IsLatest && !v.IsVoid);
        if (User.SeesWholeProvince) return all;
        var communes = Communes(c => User.Sees(geography.AreaOfCommune(c), c));
        return all.Where(v => communes.Contains(v.CommuneCode));
    }

    protected override IQueryable<VillageVersion> Find(IQueryable<VillageVersion> seen, FactQuery query)
    {
        if (query.Text.Length > 0)
        {
            var (text, upper) = (query.Text, query.Text.ToUpperInvariant());
            seen = seen.Where(v => v.Code == text || v.Code == upper || v.Name.Contains(text));
        }
        if (query.Area is { } area)
        {
            var communes = Communes(c => geography.AreaOfCommune(c) == area);
            seen = seen.Where(v => communes.Contains(v.CommuneCode));
        }
        return seen.OrderBy(v => v.Code);
    }

    protected override Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<VillageVersion> facts, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(facts.ToDictionary(v => v.Code, v => v.Name));

    protected override Task<FactPlace?> PlaceAsync(IReadOnlyList<VillageVersion> facts, CancellationToken cancel) =>
        Task.FromResult<FactPlace?>(new FactPlace(geography.AreaOfCommune(facts[0].CommuneCode), facts[0].CommuneCode));

    private List<string> Communes(Func<string, bool> which) => [.. geography.CommuneCodes.Where(which)];
}
