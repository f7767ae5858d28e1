using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.Orders;

/// <summary>Which of the reader's own checkouts is to be ordered once more.</summary>
public sealed class AgainForm
{
    [StringLength(30)]
    public string Number { get; set; } = "";
}
