using Marketplace.Api.Certificates;
using Marketplace.Catalog;
using Marketplace.Catalog.Producers;

namespace Marketplace.Api.Producers;

/// <summary>Who a producer is, as its listings must say.</summary>
/// <param name="Id">Code of the register.</param>
/// <param name="Type">htx, dnnvv, dn_lon, to_hop_tac, ho_kinh_doanh, doanh_nghiep, khac or unknown.</param>
/// <param name="Url">Its page, as a path of this host.</param>
public sealed record ProducerItem(
    string Id, string Slug, string Name, string Type, string? CommuneCode, string? LegacyCommuneCode, string? AreaCode,
    string? Address, string? Phone, string? TaxCode, string Url, bool IsSample)
{
    internal static ProducerItem Of(ProducerIdentity p) => new(
        p.Code, p.Slug, p.Name, p.Type.Code(), p.CommuneCode, p.LegacyCommuneCode, p.AreaCode,
        CertificateSummary.Text(p.Address), CertificateSummary.Text(p.Phone), CertificateSummary.Text(p.TaxCode),
        CatalogUrls.Producer(p.Slug, p.Code), p.IsSample);
}
