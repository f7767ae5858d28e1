namespace Marketplace.Accounts.Users;

/// <summary>A reporting area (3 digits) or commune of today (5 digits) that an account of the province may read. None = the whole province.</summary>
internal sealed class OfficerUnit
{
    public Guid AccountId { get; set; }

    public required string Code { get; set; }
}
