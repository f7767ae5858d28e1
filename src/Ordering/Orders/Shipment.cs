namespace Marketplace.Ordering.Orders;

/// <summary>A parcel of an order: all of it, or some lines of it; all of it once more after a delivery that failed.</summary>
internal sealed class Shipment
{
    public Guid Id { get; set; }

    public Guid OrderId { get; set; }

    /// <summary>Empty = the producer brings it or the buyer fetches it.</summary>
    public string Carrier { get; set; } = "";

    public string TrackingCode { get; set; } = "";

    public DateTimeOffset HandedOverAt { get; set; }

    public bool IsSample { get; set; }

    public List<ShipmentLine> Lines { get; set; } = [];
}

internal sealed class ShipmentLine
{
    public Guid ShipmentId { get; set; }

    public Guid OrderLineId { get; set; }

    public int Quantity { get; set; }
}
