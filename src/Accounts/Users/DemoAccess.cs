namespace Marketplace.Accounts.Users;

/// <summary>Demonstration accounts sign in only beside sample data, and never in Production.</summary>
public sealed record DemoAccess(bool Allowed)
{
    /// <summary>Neither disabled, nor a demonstration account where there are none.</summary>
    public bool LetsIn(Account account) => !account.IsDisabled && (Allowed || !account.IsSample);
}
