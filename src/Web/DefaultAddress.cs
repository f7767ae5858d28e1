namespace Marketplace.Web;

internal static class DefaultAddress
{
    /// <summary>Listens there unless any setting (urls, ports, Kestrel endpoints) names another address.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder, string address)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(s => string.IsNullOrEmpty(builder.Configuration[s])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(address);
    }
}
