using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Edge;

/// <summary>
/// The reader's address and scheme as the proxy in front tells them. Only networks in <see cref="ProxyOptions"/> are believed, nobody by
/// default, and only the last hop: what a reader writes into the header himself is passed over.
/// </summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration("Proxy").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxies) =>
        {
            var networks = proxies.Value.Networks;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            headers.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.ForwardLimit = 1;
            foreach (var network in networks) headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }
}
