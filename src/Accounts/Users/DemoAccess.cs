namespace Marketplace.Accounts.Users;

/// <summary>Demonstration accounts sign in only beside sample data, and never in Production.</summary>
public sealed record DemoAccess(bool Allowed);
