namespace Marketplace.Web.Edge;

/// <summary>A name of this site that could be no name of any host is answered before anything is made of it: addresses, links, pages.</summary>
internal static class Hosts
{
    public static void RefuseOddHosts(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (IsPossible(http.Request.Host, http.Request.Path)) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>Probes of the program's health may leave the name out; a page makes addresses of it.</summary>
    private static bool IsPossible(HostString host, PathString path)
    {
        if (!host.HasValue) return path.StartsWithSegments("/health");
        return host.Value.All(char.IsAscii) && !host.Value.Contains('@', StringComparison.Ordinal) && Uri.CheckHostName(host.Host) != UriHostNameType.Unknown
            && Uri.TryCreate($"http://{host.Value}/", UriKind.Absolute, out _);
    }
}
