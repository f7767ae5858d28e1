using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Ordering.StockAlerts;

/// <summary>What the links of a letter hold: 256 random bits; the table keeps their hash.</summary>
internal static class AlertToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
