using System.Net;
using System.Net.Sockets;

namespace Marketplace.Accounts.SignIn;

/// <summary>
/// At most ten failures in five minutes for an account and for an address, whichever comes first.
/// A place is taken before the password is looked at and given back on success, so that attempts side by side count too.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    public const int Limit = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int Sweep = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _failures = [];

    public bool TryEnter(string account, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_failures.Count > Sweep) Forget(now);
            var places = Keys(account, address).Select(key => Recent(key, now)).ToList();
            if (places.Any(p => p.Count >= Limit)) return false;
            foreach (var place in places) place.Enqueue(now);
            return true;
        }
    }

    public void GiveBack(string account, IPAddress? address)
    {
        lock (_lock)
            foreach (var key in Keys(account, address)) _failures.GetValueOrDefault(key)?.TryDequeue(out _);
    }

    private Queue<DateTimeOffset> Recent(string key, DateTimeOffset now)
    {
        if (!_failures.TryGetValue(key, out var queue)) _failures[key] = queue = [];
        while (queue.TryPeek(out var oldest) && oldest <= now - Window) queue.Dequeue();
        return queue;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var key in _failures.Keys.ToList()) if (Recent(key, now).Count == 0) _failures.Remove(key);
    }

    private static IEnumerable<string> Keys(string account, IPAddress? address) => ["a:" + account, "i:" + Network(address)];

    /// <summary>One subscriber owns a whole /64 of IPv6.</summary>
    private static string Network(IPAddress? address) =>
        address is null ? "" :
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() :
        address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
}
