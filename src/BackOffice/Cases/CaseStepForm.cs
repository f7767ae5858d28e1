using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Cases;

/// <summary>What the producer answers, by the button that was pressed.</summary>
public sealed class CaseStepForm
{
    public const string Accept = "dong-y";
    public const string Offer = "de-nghi";
    public const string Refuse = "tu-choi";
    public const string GoodsBack = "hang-ve";
    public const string GoodsBackBroken = "hang-ve-hong";

    [StringLength(20)] public string Step { get; set; } = "";

    /// <summary>Whole đồng.</summary>
    [StringLength(12)] public string Amount { get; set; } = "";

    [StringLength(300)] public string Reason { get; set; } = "";
}
