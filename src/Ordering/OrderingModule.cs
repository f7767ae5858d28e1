using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering;

/// <summary>Buying: baskets, orders, payment, shipping and each producer's ledger.</summary>
public static class OrderingModule
{
    public static IServiceCollection AddOrdering(this IServiceCollection services) => services;
}
