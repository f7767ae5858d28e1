using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Payments.Receiving;

/// <summary>Where a producer wants its money, as typed, with the password of who says so.</summary>
public sealed class ReceivingForm
{
    /// <summary>Six digits of the bank.</summary>
    [StringLength(6)]
    public string Bin { get; set; } = "";

    [StringLength(40)]
    public string AccountNumber { get; set; } = "";

    [StringLength(100)]
    public string Holder { get; set; } = "";

    [StringLength(200)]
    public string Password { get; set; } = "";
}
