using System.Net;

namespace Marketplace.Web;

/// <summary>What Production must be told before it starts; each is one sentence. A trial on this machine may use a loopback address without https.</summary>
internal static class StartRefusals
{
    public static IEnumerable<string> Of(IConfiguration settings, bool isProduction)
    {
        if (!isProduction) yield break;
        var site = Uri.TryCreate(settings["Site:BaseUrl"], UriKind.Absolute, out var address) ? address : null;
        if (site is null || site.Scheme != Uri.UriSchemeHttps && !IsLoopback(site))
            yield return "Site:BaseUrl must be the public https address of the site, for example https://cho.example.vn.";
        if (settings["AllowedHosts"] is not { Length: > 0 } hosts || hosts.Contains('*', StringComparison.Ordinal))
            yield return "AllowedHosts must name the hosts that the site answers to, ; between, without *.";
        if (!KeyFolder.IsComplete(settings["Keys:Folder"]))
            yield return "Keys:Folder must name the folder that `keys create <folder>` has made: it protects the cookies' key ring and the audit.";
        if (settings["Seed:Mode"] == "Samples")
            yield return "Seed:Mode=Samples would show demonstration data and sign-ins: Production takes Register or None.";
    }

    /// <summary>Says why on standard error.</summary>
    public static bool RefusesToStart(this WebApplicationBuilder builder)
    {
        var refusals = Of(builder.Configuration, builder.Environment.IsProduction()).ToList();
        foreach (var refusal in refusals) Console.Error.WriteLine(refusal);
        return refusals.Count > 0;
    }

    private static bool IsLoopback(Uri site) => site.IsLoopback || IPAddress.TryParse(site.Host, out var host) && IPAddress.IsLoopback(host);
}
