using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Ordering.Payments.Credits;

/// <summary>"t=SECONDS,v1=HEX": HMAC-SHA256 with the provider's secret over the seconds, a full stop and the body as it came.</summary>
public static class BankSignature
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static string Of(string secret, DateTimeOffset at, byte[] body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Convert.ToHexStringLower(HashOf(secret, time, body))}";
    }

    internal static bool IsGood(string header, string secret, byte[] body, DateTimeOffset now)
    {
        var parts = header.Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        if (parts["t"].ToList() is not [var time] || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds) return false;
        var hash = HashOf(secret, time, body);
        return parts["v1"].Any(said => IsSame(said, hash));
    }

    private static bool IsSame(string said, byte[] hash)
    {
        try { return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(said), hash); }
        catch (FormatException) { return false; }
    }

    private static byte[] HashOf(string secret, string time, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. body];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
    }
}
