using System.Net;
using System.Net.Sockets;

namespace Marketplace.Accounts.SignIn;

/// <summary>What an attempt is counted under.</summary>
public sealed record SignInAttempt(IReadOnlyList<string> Keys)
{
    /// <param name="what">The e-mail typed, or the account and the step.</param>
    /// <param name="device">A device that the account's owner has signed in from before; null for any other.</param>
    public static SignInAttempt Of(string what, IPAddress? address, string? device) =>
        new(device is null ? ["a:" + what, "i:" + Network(address)] : [$"d:{device}:{what}"]);

    /// <summary>No name is typed with a passkey: counted by where it comes from, apart from passwords.</summary>
    public static SignInAttempt WithPasskey(IPAddress? address) => new(["p:" + Network(address)]);

    /// <summary>One subscriber owns a whole /64 of IPv6.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
