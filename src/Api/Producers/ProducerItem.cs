using Marketplace.Api.Certificates;
using Marketplace.Catalog;
using Marketplace.Catalog.Producers;

namespace Marketplace.Api.Producers;

/// <summary>Who a producer is, as its listings must say.</summary>
public sealed record ProducerItem
{
    /// <summary>Code of the register.</summary>
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>htx, dnnvv, dn_lon, to_hop_tac, ho_kinh_doanh, doanh_nghiep, khac or unknown.</summary>
    public required string Type { get; init; }

    public required string? CommuneCode { get; init; }

    public required string? LegacyCommuneCode { get; init; }

    public required string? AreaCode { get; init; }

    public required string? Address { get; init; }

    public required string? Phone { get; init; }

    public required string? TaxCode { get; init; }

    /// <summary>Its page, as a path of this host.</summary>
    public required string Url { get; init; }

    public required bool IsSample { get; init; }

    internal static ProducerItem Of(ProducerIdentity p) => new()
    {
        Id = p.Code,
        Slug = p.Slug,
        Name = p.Name,
        Type = p.Type.Code(),
        CommuneCode = p.CommuneCode,
        LegacyCommuneCode = p.LegacyCommuneCode,
        AreaCode = p.AreaCode,
        Address = CertificateSummary.Text(p.Address),
        Phone = CertificateSummary.Text(p.Phone),
        TaxCode = CertificateSummary.Text(p.TaxCode),
        Url = CatalogUrls.Producer(p.Slug, p.Code),
        IsSample = p.IsSample,
    };
}
