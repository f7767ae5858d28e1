using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Orders;

/// <summary>A step of an order, by the button that was pressed.</summary>
public sealed class OrderStepForm
{
    public string Step { get; set; } = "";

    [StringLength(60)] public string Carrier { get; set; } = "";

    [StringLength(60)] public string TrackingCode { get; set; } = "";

    /// <summary>What the buyer paid at the door, as typed; empty = not known yet.</summary>
    [StringLength(20)] public string CollectedVnd { get; set; } = "";

    /// <summary>How many of each line go with this parcel; nothing said = all that is left.</summary>
    public List<ParcelLine> Parcel { get; set; } = [];

    [StringLength(300)] public string Reason { get; set; } = "";
}

public sealed class ParcelLine
{
    public Guid LineId { get; set; }

    public int Quantity { get; set; }
}

internal static class StepNames
{
    public const string Confirm = "nhan";
    public const string Pack = "dong-goi";
    public const string Ship = "giao";
    public const string Deliver = "da-giao";
    public const string Fail = "khong-giao-duoc";
    public const string TakeBack = "nhan-lai";
    public const string Cancel = "huy";
}
