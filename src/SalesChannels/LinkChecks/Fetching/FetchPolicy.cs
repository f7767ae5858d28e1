using System.Net;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>What may be fetched, and how much of it. Only tests allow more than <see cref="Public"/>.</summary>
internal sealed record FetchPolicy
{
    private const int LongestAddress = 2000;

    public static FetchPolicy Public { get; } = new();

    /// <summary>Asked once for each connection; that connection goes to what was answered.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Besides public addresses at the usual ports: servers of tests.</summary>
    public IReadOnlyList<IPEndPoint> AlsoAllowed { get; init; } = [];

    /// <summary>For one page with all its redirects, slow bytes included; pauses and robots.txt have their own.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest pause that a robots.txt is given.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(10);

    public int MostRedirects { get; init; } = 5;

    /// <summary>Bytes of a page that are read, after decompression.</summary>
    public int MostOfPage { get; init; } = 512 * 1024;

    /// <summary>RFC 9309 asks for 500 KiB at least.</summary>
    public int MostOfRobots { get; init; } = 500 * 1024;

    /// <summary>Bytes taken from the wire for one answer, whatever they are.</summary>
    public int MostReceived { get; init; } = 1024 * 1024;

    /// <summary>KiB of headers.</summary>
    public int MostOfHeaders { get; init; } = 32;

    /// <summary>Before any name is looked up.</summary>
    public bool Permits(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.AbsoluteUri.Length <= LongestAddress
        && (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || address.Host.Contains('.', StringComparison.Ordinal))
        && (address.IsDefaultPort || AlsoAllowed.Any(e => e.Port == address.Port));

    public bool Permits(IPEndPoint endpoint) => AlsoAllowed.Contains(endpoint) || endpoint.Port is 80 or 443 && PublicAddress.IsOne(endpoint.Address);
}
