using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.Orders;

/// <summary>What a buyer gives and says.</summary>
public sealed class ReviewForm
{
    /// <summary>"1" to "5"; empty = not chosen yet.</summary>
    [StringLength(1)] public string Stars { get; set; } = "";

    [StringLength(1000)] public string Words { get; set; } = "";
}
