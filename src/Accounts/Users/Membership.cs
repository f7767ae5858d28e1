using Marketplace.Shared;

namespace Marketplace.Accounts.Users;

/// <summary>Somebody works for a producer. One person may work for several.</summary>
internal sealed class Membership
{
    public Guid AccountId { get; set; }

    public required string ProducerCode { get; set; }

    public ProducerRole Role { get; set; }

    /// <summary>Demonstration: gone with the sample data.</summary>
    public bool IsSample { get; set; }
}
