using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.Orders;

/// <summary>The button that a buyer pressed on the page of an order.</summary>
public sealed class OrderActionForm
{
    /// <summary>Number of the order to cancel.</summary>
    [StringLength(30)]
    public string Cancel { get; set; } = "";

    /// <summary>Number of the order to pay by card.</summary>
    [StringLength(30)]
    public string PayCard { get; set; } = "";

    /// <summary>Number of the order of which the card service is to be asked whether it is paid.</summary>
    [StringLength(30)]
    public string CheckCard { get; set; } = "";

    /// <summary>Number of the order whose transfer the buyer says is made.</summary>
    [StringLength(30)]
    public string SaidPaid { get; set; } = "";

    /// <summary>All of it into the basket once more.</summary>
    public bool Again { get; set; }
}
