namespace Marketplace.Accounts.Users;

/// <summary>
/// A reporting area (3 digits) or commune of today (5 digits) that an account of the province may read. <see cref="WholeProvince"/> = all; none = nothing.
/// </summary>
internal sealed class OfficerUnit
{
    public const string WholeProvince = "all";

    public Guid AccountId { get; set; }

    public required string Code { get; set; }
}
