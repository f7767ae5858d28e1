using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Payments.Cod;

/// <summary>The money of one order paid at the door: what was expected, what was collected, what arrived. Amounts in whole đồng.</summary>
internal sealed class CodCollection
{
    public Guid Id { get; set; }

    public Guid OrderId { get; set; }

    public Order Order { get; set; } = null!;

    public required string OrderNumber { get; set; }

    public required string ProducerCode { get; set; }

    /// <summary>Who carries the goods; empty = the producer brings them or the buyer fetches them.</summary>
    public string Courier { get; set; } = "";

    public string TrackingCode { get; set; } = "";

    public CodState State { get; set; }

    /// <summary>The order's total of when it left.</summary>
    public long ExpectedVnd { get; set; }

    /// <summary>What the buyer really paid; null = nobody has said.</summary>
    public long? CollectedVnd { get; set; }

    /// <summary>Who said what was collected: the person's e-mail, or the list that it came with.</summary>
    public string CollectedBy { get; set; } = "";

    public DateTimeOffset? CollectedAt { get; set; }

    public long? RemittedVnd { get; set; }

    /// <summary>The courier's number of the payment.</summary>
    public string RemittanceReference { get; set; } = "";

    public DateTimeOffset? RemittedAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Why a difference was accepted; empty where there was none.</summary>
    public string SettledReason { get; set; } = "";

    public DateTimeOffset ExpectedAt { get; set; }

    public bool IsSample { get; set; }
}
