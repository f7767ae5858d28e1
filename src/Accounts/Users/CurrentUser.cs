using System.Collections.Frozen;
using System.Security.Claims;
using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Policies;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.Users;

/// <summary>The person of the request in hand, read from the claims.</summary>
internal sealed class CurrentUser(IHttpContextAccessor http, DemoAccess demo, TimeProvider clock) : ICurrentUser
{
    private ClaimsPrincipal? User => http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    public Guid? Id => Guid.TryParse(User?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public string Name => User?.Identity?.Name ?? "";

    public bool IsSample => User?.HasClaim(AccountClaims.Sample, "1") is true;

    public IReadOnlySet<string> Roles => Values(ClaimTypes.Role);

    public bool IsStaff => User is { } user && Policies.Roles.Staff.Any(user.IsInRole) && SecondFactor.IsGiven(user, demo);

    public bool SeesWholeProvince => IsStaff && Values(AccountClaims.Unit).Contains(OfficerUnit.WholeProvince);

    public IReadOnlySet<string> Units => IsStaff
        ? Values(AccountClaims.Unit).Where(u => u != OfficerUnit.WholeProvince).ToFrozenSet() : FrozenSet<string>.Empty;

    public IReadOnlyDictionary<string, ProducerRole> Memberships
    {
        get
        {
            var assists = Assists;
            return Values(AccountClaims.Member).Select(AccountClaims.ReadMember).Where(m => m.Role != ProducerRole.Assisting || m.Producer == assists?.Code)
                .ToFrozenDictionary(m => m.Producer, m => m.Role);
        }
    }

    public AssistedProducer? Assists =>
        User?.FindFirstValue(AccountClaims.Assist) is { } claim && AssistClaim.Read(claim) is var assists && clock.GetUtcNow() < assists.Until ? assists : null;

    private FrozenSet<string> Values(string claim) => User?.FindAll(claim).Select(c => c.Value).ToFrozenSet() ?? FrozenSet<string>.Empty;
}
