using System.Security.Cryptography;
using System.Text.Json;

namespace Marketplace.Ordering.Checkout;

/// <summary>Tells a form sent twice from another form under the same key.</summary>
internal static class IdempotentBody
{
    public static string HashOf(CheckoutForm form) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form)));
}
