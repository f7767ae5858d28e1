namespace Marketplace.Web.Edge;

/// <summary>A name of this site that could be no name of any host is answered before anything is made of it: addresses, links, pages.</summary>
internal static class Hosts
{
    public static void RefuseOddHosts(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (IsPossible(http.Request.Headers.Host.ToString(), http.Request.Path)) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>Probes of the program's health may leave the name out; a page makes addresses of it.</summary>
    /// <param name="name">As it was sent: the framework already fails at reading an international name that is none.</param>
    private static bool IsPossible(string name, PathString path)
    {
        if (name.Length == 0) return path.StartsWithSegments("/health");
        return name.All(char.IsAscii) && !name.Contains('@', StringComparison.Ordinal) && IsReadable(name, out var host)
            && Uri.CheckHostName(host.Host) != UriHostNameType.Unknown && Uri.TryCreate($"http://{host.Value}/", UriKind.Absolute, out _);
    }

    private static bool IsReadable(string name, out HostString host)
    {
        try
        {
            host = HostString.FromUriComponent(name);
            return host.HasValue && host.Value.All(char.IsAscii);
        }
        catch (ArgumentException)
        {
            host = default;
            return false;
        }
    }
}
