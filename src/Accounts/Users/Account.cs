using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Users;

/// <summary>Somebody who signs in: staff of the province or a producer's people.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>A demonstration account: refused in Production, gone with the sample data.</summary>
    public bool IsSample { get; set; }

    /// <summary>Nobody signs in with it any more.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Step of time of the last code that let its owner in; only ever raised, by one statement.</summary>
    public long LastCodeStep { get; set; }
}
