using System.Security.Cryptography;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Mornings;

/// <summary>The signed address in each morning letter that stops them, and lets them come again: it works without a sign-in, for its account alone.</summary>
public sealed class StopMornings(
    DbContext db, IDataProtectionProvider protection, IProvinceStaff staff, ISiteAddress site, IAudit audit, TimeProvider clock)
{
    public const string Path = "/thu-sang";

    private readonly IDataProtector _protector = protection.CreateProtector("Marketplace.SalesChannels.Mornings");

    internal string AddressFor(Guid account) => $"{site.Address}{Path}/{WebEncoders.Base64UrlEncode(_protector.Protect(account.ToByteArray()))}";

    /// <returns>Whether letters are stopped; null = the address is forged or damaged.</returns>
    public async Task<bool?> FindAsync(string ticket, CancellationToken cancel) =>
        Read(ticket) is { } account ? await db.Set<MorningStop>().AnyAsync(s => s.AccountId == account, cancel) : null;

    /// <summary>Done twice it is done.</summary>
    /// <returns>False when the address is forged or damaged.</returns>
    public async Task<bool> ExecuteAsync(string ticket, bool stop, CancellationToken cancel)
    {
        if (Read(ticket) is not { } account) return false;
        var stopped = await db.Set<MorningStop>().FindAsync([account], cancel);
        if (stop == stopped is not null) return true;
        if (stopped is null)
        {
            var isSample = (await staff.PostsAsync(cancel)).Any(p => p.Officer.AccountId == account && p.Officer.IsSample);
            db.Add(new MorningStop { AccountId = account, StoppedAt = clock.GetUtcNow(), IsSample = isSample });
        }
        else db.Remove(stopped);
        audit.Note(stop ? "morning.stopped" : "morning.resumed", $"account:{account:N}");
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException) { db.ChangeTracker.Clear(); }
        return await db.Set<MorningStop>().AnyAsync(s => s.AccountId == account, cancel) == stop;
    }

    private Guid? Read(string ticket)
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
