using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels;

/// <summary>Sales-channel tracker and the programme's figures.</summary>
public static class SalesChannelsModule
{
    public static IServiceCollection AddSalesChannels(this IServiceCollection services) => services;
}
