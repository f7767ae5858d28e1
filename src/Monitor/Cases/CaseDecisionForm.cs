using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Cases;

/// <summary>An officer's decision, by the button that was pressed.</summary>
public sealed class CaseDecisionForm
{
    public const string ForBuyer = "chap-nhan";
    public const string AgainstBuyer = "khong-chap-nhan";

    [StringLength(20)] public string Decision { get; set; } = "";

    /// <summary>Whole đồng; empty = all that was paid for the packs.</summary>
    [StringLength(12)] public string Amount { get; set; } = "";

    [StringLength(300)] public string Reason { get; set; } = "";
}
