using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Money;

/// <summary>What is said of one order's money, by the button that was pressed. Amounts as typed.</summary>
public sealed class CodForm
{
    public string Step { get; set; } = "";

    [StringLength(20)] public string CollectedVnd { get; set; } = "";

    [StringLength(20)] public string RemittedVnd { get; set; } = "";

    [StringLength(64)] public string Reference { get; set; } = "";

    [StringLength(300)] public string Reason { get; set; } = "";
}

internal static class CodStepNames
{
    public const string Collect = "da-thu";
    public const string Remit = "da-nop";
    public const string Settle = "chap-nhan";
}
