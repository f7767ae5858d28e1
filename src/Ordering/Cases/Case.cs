using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>A buyer's request about some packs of one line: to cancel, to send back, or a complaint.</summary>
internal sealed class Case : IPlaced
{
    public Guid Id { get; set; }

    /// <summary>As people read it out; unique.</summary>
    public required string Number { get; set; }

    public Guid OrderId { get; set; }

    public Guid OrderLineId { get; set; }

    public OrderLine Line { get; set; } = null!;

    public required string ProducerCode { get; set; }

    public required string ProducerName { get; set; }

    /// <summary>Where the producer was when it was opened: whose officers decide. Codes, or "unknown".</summary>
    public required string Area { get; set; }

    public required string Commune { get; set; }

    public CaseKind Kind { get; set; }

    public CaseReason Reason { get; set; }

    /// <summary>The buyer's words.</summary>
    public string Words { get; set; } = "";

    /// <summary>Packs of the line that it is about.</summary>
    public int Quantity { get; set; }

    /// <summary>What was paid for them, in đồng: the share of the line after its discounts.</summary>
    public long AmountVnd { get; set; }

    /// <summary>What was offered or granted; null = nothing yet.</summary>
    public long? GrantedVnd { get; set; }

    public CaseState State { get; set; }

    /// <summary>When whoever must act now has had the time for it.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>Null = it goes on.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How often it has moved: the number of its last move.</summary>
    public int Steps { get; set; }

    /// <summary>The producer has the goods of a return again.</summary>
    public bool GoodsAreBack { get; set; }

    public bool IsSample { get; set; }

    public List<CaseMove> Moves { get; set; } = [];

    public List<CasePhoto> Photos { get; set; } = [];
}
