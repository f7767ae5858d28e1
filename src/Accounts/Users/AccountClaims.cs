using System.Security.Claims;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Users;

/// <summary>What a signed-in person's cookie says besides Identity's own claims.</summary>
internal sealed class AccountClaims(UserManager<Account> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, DbContext db)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(users, roles, options)
{
    public const string Unit = "unit";
    public const string Member = "member";
    public const string Sample = "sample";
    public const string Session = "sid";
    public const string Assist = "assist";
    public const string Method = "amr";
    public const string TwoFactors = "mfa";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var units = await db.Set<OfficerUnit>().AsNoTracking().Where(u => u.AccountId == user.Id).OrderBy(u => u.Code).Select(u => u.Code).ToListAsync();
        identity.AddClaims(units.Select(code => new Claim(Unit, code)));
        var members = await db.Set<Membership>().AsNoTracking().Where(m => m.AccountId == user.Id).OrderBy(m => m.ProducerCode).ToListAsync();
        identity.AddClaims(members.Select(m => new Claim(Member, $"{m.Role}:{m.ProducerCode}")));
        if (user.IsSample) identity.AddClaim(new Claim(Sample, "1"));
        return identity;
    }

    public static (string Producer, ProducerRole Role) ReadMember(string claim)
    {
        var at = claim.IndexOf(':', StringComparison.Ordinal);
        return (claim[(at + 1)..], Enum.Parse<ProducerRole>(claim.AsSpan(0, at)));
    }
}
