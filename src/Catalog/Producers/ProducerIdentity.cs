namespace Marketplace.Catalog.Producers;

/// <summary>Who the producer is, as shown beside each listing; type by <see cref="ProducerTypes"/>, codes of communes by generation.</summary>
public sealed record ProducerIdentity(
    string Code, string Slug, string Name, ProducerType Type, string? CommuneCode, string? LegacyCommuneCode, string? AreaCode,
    string Address, string Phone, string TaxCode, bool IsSample)
{
    internal static ProducerIdentity Of(ProducerVersion p) => new(
        p.Code, Shared.Slug.Of(p.Name), p.Name, p.Type, p.CommuneCode, p.LegacyCommuneCode, p.AreaCode, p.Address, p.Phone, p.TaxCode, p.IsSample);
}
