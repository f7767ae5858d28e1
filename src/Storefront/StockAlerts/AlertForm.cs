using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.StockAlerts;

/// <summary>Where the letter goes.</summary>
public sealed class AlertForm
{
    [StringLength(254)] public string Email { get; set; } = "";
}

/// <summary>The button of the page that a letter's link opens.</summary>
public sealed class AlertAnswerForm
{
    public const string Yes = "bao";
    public const string Stop = "thoi";

    [StringLength(10)] public string Answer { get; set; } = "";
}
