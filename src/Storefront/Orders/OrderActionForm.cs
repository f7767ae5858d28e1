using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.Orders;

/// <summary>The button that a buyer pressed on the page of an order.</summary>
public sealed class OrderActionForm
{
    /// <summary>Number of the order to cancel.</summary>
    [StringLength(30)]
    public string Cancel { get; set; } = "";

    /// <summary>All of it into the basket once more.</summary>
    public bool Again { get; set; }
}
