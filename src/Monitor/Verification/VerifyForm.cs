using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Verification;

/// <summary>What an officer does with a declaration, by the button that was pressed.</summary>
public sealed class VerifyForm
{
    public const string Claim = "nhan";
    public const string Verified = "dat";
    public const string Refused = "khong-dat";
    public const string NotChecked = "chua-ro";

    [StringLength(20)] public string Step { get; set; } = "";

    /// <summary>Name of a <see cref="SalesChannels.Declarations.RefusalReason"/>; empty = none chosen.</summary>
    [StringLength(30)] public string Reason { get; set; } = "";

    [StringLength(300)] public string Words { get; set; } = "";
}
