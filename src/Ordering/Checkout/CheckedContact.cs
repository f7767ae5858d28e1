using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Checkout;

/// <param name="Phone">E.164; empty when it was refused.</param>
public sealed record CheckedContact(string Name, string Phone, string Email, CheckedAddress Address, string Note, IReadOnlyList<FieldError> Errors);

/// <param name="CommuneCode">One of the 69, where known.</param>
public sealed record CheckedAddress(string Street, string? CommuneCode, string Commune, string OldDistrict, string ProvinceCode, string Province)
{
    internal DeliveryAddress ToDelivery() => new()
    {
        Street = Street, CommuneCode = CommuneCode, Commune = Commune, OldDistrict = OldDistrict, ProvinceCode = ProvinceCode, Province = Province,
    };
}
