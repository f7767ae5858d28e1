namespace Marketplace.Ordering.Orders;

/// <summary>One checkout: who buys and where it goes. Its sums are the exact sums of its orders.</summary>
internal sealed class OrderGroup
{
    public Guid Id { get; set; }

    /// <summary>As the buyer knows it; orders add "-1", "-2".</summary>
    public required string Number { get; set; }

    /// <summary>Made with the form: the same key places one order, however often it is sent.</summary>
    public required string IdempotencyKey { get; set; }

    /// <summary>SHA-256 of what was sent with the key.</summary>
    public required string BodyHash { get; set; }

    /// <summary>Null = a guest.</summary>
    public Guid? AccountId { get; set; }

    public required string BuyerName { get; set; }

    /// <summary>E.164.</summary>
    public required string BuyerPhone { get; set; }

    public string BuyerEmail { get; set; } = "";

    public DeliveryAddress Address { get; set; } = new();

    public string Note { get; set; } = "";

    /// <summary>Language of letters to the buyer: "vi" or "en".</summary>
    public required string Language { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public long GoodsVnd { get; set; }

    public long ShippingVnd { get; set; }

    public long DiscountVnd { get; set; }

    public long TotalVnd { get; set; }

    /// <summary>Every order in it is a trial.</summary>
    public bool IsSample { get; set; }

    public List<Order> Orders { get; set; } = [];
}

/// <summary>Two levels since 01/07/2025; an old address with its district is taken too and kept as it was said.</summary>
internal sealed class DeliveryAddress
{
    public string Street { get; set; } = "";

    /// <summary>One of the 69 where the place lies in Hà Tĩnh and is known; else null.</summary>
    public string? CommuneCode { get; set; }

    public string Commune { get; set; } = "";

    /// <summary>District of an old address; empty in a new one.</summary>
    public string OldDistrict { get; set; } = "";

    /// <summary>Two-digit code of the 34 provinces.</summary>
    public string ProvinceCode { get; set; } = "";

    public string Province { get; set; } = "";
}
