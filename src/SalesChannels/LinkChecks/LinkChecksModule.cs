using Marketplace.SalesChannels.LinkChecks.Fetching;
using Marketplace.SalesChannels.LinkChecks.OwnListings;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marketplace.SalesChannels.LinkChecks;

internal static class LinkChecksModule
{
    public static IServiceCollection AddLinkChecks(this IServiceCollection services)
    {
        services.AddSingleton(FetchPolicy.Public);
        services.AddSingleton(s => LinkCheckOptions.Of(s.GetService<IConfiguration>(), s.GetService<IHostEnvironment>()));
        services.AddScoped(s => new GuardedFetch(s.GetRequiredService<FetchPolicy>(), s.GetRequiredService<ISiteAddress>()));
        services.AddScoped<LinkFlags>();
        services.AddScoped<ListLinkFlags>();
        services.AddScoped<SeeLinkFlag>();
        services.AddJob<CheckLinks, CheckLinksHandler>("links.check");
        services.AddSchedule("links.check", "17 * * * *", _ => new CheckLinks());
        services.AddJob<FlagStaleChannels, FlagStaleChannelsHandler>("channels.stale");
        services.AddSchedule("channels.stale", "50 6 * * *", _ => new FlagStaleChannels());
        services.AddJob<PlanOwnChecks, PlanOwnChecksHandler>("marketplace.plan");
        services.AddJob<CheckOwnListings, CheckOwnListingsHandler>("marketplace.check");
        return services.AddSchedule("marketplace.plan", "20 5 * * *", _ => new PlanOwnChecks());
    }
}
