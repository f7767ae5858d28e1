using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Mail.Notices;

/// <summary>Signed addresses of one kind for one account, which work without a sign-in and never end: a letter may be old.</summary>
public sealed class NoticeTickets(IDataProtectionProvider protection, ISiteAddress site)
{
    /// <summary>Before the ticket: the page that stops, and lets come again.</summary>
    public const string Path = "/thu";

    /// <summary>Behind the ticket: what a mail program posts to (RFC 8058).</summary>
    public const string OneClick = "/thoi";

    private readonly IDataProtector _protector = protection.CreateProtector("Marketplace.Mail.Notices");

    internal string AddressFor(Guid account, NoticeKind kind, CultureInfo language) =>
        site.Link($"{Path}/{WebEncoders.Base64UrlEncode(_protector.Protect([.. account.ToByteArray(), (byte)kind]))}", language);

    /// <returns>Null = forged or damaged.</returns>
    internal (Guid Account, NoticeKind Kind)? Read(string ticket)
    {
        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(ticket));
            if (plain.Length != 17 || !Enum.IsDefined((NoticeKind)plain[16])) return null;
            return (new Guid(plain.AsSpan(0, 16)), (NoticeKind)plain[16]);
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
