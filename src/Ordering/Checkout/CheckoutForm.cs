using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;

namespace Marketplace.Ordering.Checkout;

/// <summary>What a buyer fills in, and no more than that. Lengths are bounded before anything keeps it.</summary>
public class CheckoutForm
{
    /// <summary>Made with the form: sent twice, it places one order.</summary>
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>May be empty: then no letters are sent.</summary>
    public string Email { get; set; } = "";

    public string ProvinceCode { get; set; } = ProvinceBook.HaTinh;

    /// <summary>One of the 69, where chosen.</summary>
    public string CommuneCode { get; set; } = "";

    /// <summary>As typed, for other provinces and old names.</summary>
    public string Commune { get; set; } = "";

    public string OldDistrict { get; set; } = "";

    public string Street { get; set; } = "";

    [StringLength(500)]
    public string Note { get; set; } = "";

    /// <summary>Codes with spaces or commas between.</summary>
    public string Coupons { get; set; } = "";

    public List<ProducerChoice> Choices { get; set; } = [];

    /// <summary>The buyer says to be 18 or older: asked where alcohol is in the basket.</summary>
    public bool IsAdult { get; set; }

    /// <summary>The total that stood on the page when the buyer agreed to it, in đồng.</summary>
    public long SeenTotalVnd { get; set; }
}

/// <summary>How one producer's part is sent and paid.</summary>
public sealed class ProducerChoice
{
    public string ProducerCode { get; set; } = "";

    public ShippingMethod Shipping { get; set; }

    public PaymentMethod Payment { get; set; }
}
