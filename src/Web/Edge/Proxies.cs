using Microsoft.AspNetCore.HttpOverrides;

namespace Marketplace.Web.Edge;

/// <summary>
/// The reader's address and scheme as the proxy in front tells them. Only networks in <c>Proxy:Networks</c> are believed, nobody by
/// default, and only the last hop: what a reader writes into the header himself is passed over.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var networks = builder.Configuration.GetSection("Proxy:Networks").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = networks.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            foreach (var network in networks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }
}
