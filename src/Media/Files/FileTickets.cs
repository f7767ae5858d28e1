using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Media.Files;

/// <summary>
/// Addresses of private files: for one reader, for minutes. Whoever hands one out has asked first whether that reader may see the file.
/// </summary>
public sealed class FileTickets
{
    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    internal FileTickets(IDataProtectionProvider protection, TimeProvider clock)
    {
        _protector = protection.CreateProtector("Marketplace.Media.FileTickets");
        _clock = clock;
    }

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Absolute path, good for <see cref="Lifetime"/> and for <paramref name="reader"/> alone.</summary>
    public string Of(Guid file, Guid reader)
    {
        Span<byte> plain = stackalloc byte[40];
        file.TryWriteBytes(plain);
        reader.TryWriteBytes(plain[16..]);
        BinaryPrimitives.WriteInt64BigEndian(plain[32..], (_clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        return "/giay-to/" + WebEncoders.Base64UrlEncode(_protector.Protect(plain.ToArray()));
    }

    /// <returns>The file; null when the ticket is forged, over, or another's.</returns>
    internal Guid? Read(string ticket, Guid reader)
    {
        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(ticket));
            var end = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(32)));
            return new Guid(plain.AsSpan(16, 16)) == reader && _clock.GetUtcNow() < end ? new Guid(plain.AsSpan(0, 16)) : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
