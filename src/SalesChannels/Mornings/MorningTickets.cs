using System.Security.Cryptography;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.SalesChannels.Mornings;

/// <summary>Signed addresses of one account each, which work without a sign-in and never end: a letter may be old.</summary>
internal sealed class MorningTickets(IDataProtectionProvider protection, ISiteAddress site)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Marketplace.SalesChannels.Mornings");

    public string AddressFor(Guid account) =>
        $"{site.Address}{StopMornings.Path}/{WebEncoders.Base64UrlEncode(_protector.Protect(account.ToByteArray()))}";

    /// <returns>The account; null = forged or damaged.</returns>
    public Guid? Read(string ticket)
    {
        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(ticket));
            return plain.Length == 16 ? new Guid(plain) : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
