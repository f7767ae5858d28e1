using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Popularity;

internal static class PopularityModule
{
    /// <summary>At a quiet hour: each changed product is indexed anew.</summary>
    public static IServiceCollection AddPopularity(this IServiceCollection services)
    {
        services.AddJob<CountPopularity, CountPopularityHandler>("popularity.count");
        return services.AddSchedule("popularity.count", "40 2 * * *", _ => new CountPopularity());
    }
}
