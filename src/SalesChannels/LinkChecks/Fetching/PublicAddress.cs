using System.Net;
using System.Net.Sockets;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>
/// Which addresses lie in the public internet: neither of this machine nor of its network, nor one that wraps such an address.
/// Source: IANA's registries of special-purpose addresses (RFC 6890 and what was added since).
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] _closed4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
        "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
        "240.0.0.0/4");

    /// <summary>Protocols with Teredo, documentation, 6to4.</summary>
    private static readonly IPNetwork[] _closed6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public static bool IsOne(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(_closed4, n => n.Contains(address)),
        AddressFamily.InterNetworkV6 => IsGivenOut(address) && !Array.Exists(_closed6, n => n.Contains(address)),
        _ => false,
    };

    /// <summary>
    /// 2000::/3, all that was given out so far: translated IPv4 (64:ff9b::/96), fc00::/7, fe80::/10 and ff00::/8 lie outside. IPv4 mapped into
    /// IPv6 is asked for by itself, as IPNetwork takes it for IPv4.
    /// </summary>
    private static bool IsGivenOut(IPAddress address) =>
        address is { IsIPv4MappedToIPv6: false, ScopeId: 0 } && (address.GetAddressBytes()[0] & 0xE0) == 0x20;

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(n => IPNetwork.Parse(n))];
}
