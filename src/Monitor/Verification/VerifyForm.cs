using System.ComponentModel.DataAnnotations;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;

namespace Marketplace.Monitor.Verification;

/// <summary>What an officer does with a declaration, by the button that was pressed.</summary>
public sealed class VerifyForm
{
    public const string Claim = "nhan";
    public const string Verified = "dat";
    public const string Refused = "khong-dat";
    public const string NotChecked = "chua-ro";

    [StringLength(20)] public string Step { get; set; } = "";

    /// <summary>Name of a <see cref="RefusalReason"/>; empty = none chosen.</summary>
    [StringLength(30)] public string Reason { get; set; } = "";

    [StringLength(300)] public string Words { get; set; } = "";

    /// <summary>What the button says of the channel; null = it says nothing of it.</summary>
    public static CheckResult? ResultOf(string step) => step switch
    {
        Verified => CheckResult.Pass,
        Refused => CheckResult.Fail,
        NotChecked => CheckResult.Unknown,
        _ => null,
    };

    /// <param name="typed">Name of a reason; anything else is none.</param>
    public static RefusalReason? ReasonOf(string typed) =>
        Enum.TryParse<RefusalReason>(typed, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
