namespace Marketplace.Catalog.Producers;

/// <summary>Who the producer is, as shown beside each listing; type by <see cref="ProducerTypes"/>, codes of communes by generation.</summary>
public sealed record ProducerIdentity(
    string Code, string Slug, string Name, ProducerType Type, string? CommuneCode, string? LegacyCommuneCode, string? AreaCode,
    string Address, string Phone, string TaxCode, bool IsSample)
{
    /// <summary>As of a day: outside the period the type is not known, name and place stay.</summary>
    internal static ProducerIdentity Of(ProducerVersion p, DateOnly day) => new(
        p.Code, Shared.Slug.Of(p.Name), p.Name, Shared.Periods.Holds(p.TypeFrom, p.TypeTo, day) ? p.Type : ProducerType.Unknown,
        p.CommuneCode, p.LegacyCommuneCode, p.AreaCode, p.Address, p.Phone, p.TaxCode, p.IsSample);
}
