using Marketplace.Catalog.Geography;
using Marketplace.Register;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Desks;

/// <summary>Places that show and sell OCOP products (T7), entered and corrected by officers of their areas. They have an area and no commune.</summary>
internal sealed class PointDesk(FactDeskWork<PointVersion> work) : FactDesk<PointVersion>(work)
{
    public override IReadOnlyList<FactInput> Inputs { get; } =
    [
        new("point_code", nameof(FactForm.Code), FactInputKind.Text, IsKey: true),
        new("name", nameof(FactForm.Name), FactInputKind.Text, IsRequired: true),
        new("area_code", nameof(FactForm.AreaCode), FactInputKind.Area, IsRequired: true),
        new("opened_on", nameof(FactForm.From), FactInputKind.Day),
        new("closed_on", nameof(FactForm.To), FactInputKind.Day),
        new("registration_no", nameof(FactForm.RegistrationNo), FactInputKind.Text),
        new("product_codes", nameof(FactForm.ProductCodes), FactInputKind.Codes),
    ];

    protected override string CodePrefix => "DB-";

    protected override string PlaceField => nameof(FactForm.AreaCode);

    protected override IQueryable<PointVersion> Seen() => Db.PointsSeenBy(User);

    protected override IQueryable<PointVersion> Find(IQueryable<PointVersion> seen, FactQuery query)
    {
        if (query.Text.Length > 0)
        {
            var (text, upper) = (query.Text, query.Text.ToUpperInvariant());
            seen = seen.Where(p => p.Code == text || p.Code == upper || p.Name.Contains(text));
        }
        if (query.Area is { } area) seen = seen.Where(p => p.AreaCode == area);
        return seen.OrderBy(p => p.Code);
    }

    protected override Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<PointVersion> facts, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(facts.ToDictionary(p => p.Code, p => p.Name));

    protected override Task<FactPlace?> PlaceAsync(IReadOnlyList<PointVersion> facts, CancellationToken cancel) =>
        Task.FromResult<FactPlace?>(new FactPlace(facts[0].AreaCode, GeographyBook.Unknown));
}

internal static class SeenPoints
{
    /// <summary>As they are known now, of the areas that the person looks after.</summary>
    public static IQueryable<PointVersion> PointsSeenBy(this DbContext db, ICurrentUser user)
    {
        var all = db.Set<PointVersion>().Where(p => p.IsLatest && !p.IsVoid);
        if (user.SeesWholeProvince) return all;
        var units = user.Units.ToList();
        return all.Where(p => units.Contains(p.AreaCode));
    }
}
