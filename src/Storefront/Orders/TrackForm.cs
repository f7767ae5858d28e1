using System.ComponentModel.DataAnnotations;

namespace Marketplace.Storefront.Orders;

public sealed class TrackForm
{
    [StringLength(20)]
    public string Number { get; set; } = "";

    [StringLength(20)]
    public string Phone { get; set; } = "";
}
