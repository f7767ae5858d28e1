using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Money;

/// <summary>A rate of commission as typed.</summary>
public sealed class CommissionForm
{
    [StringLength(30)] public string ProducerCode { get; set; } = "";

    [StringLength(8)] public string Percent { get; set; } = "";

    [StringLength(10)] public string ValidFrom { get; set; } = "";
}

/// <summary>A payment between marketplace and producer as typed; negative = the producer paid.</summary>
public sealed class PayoutForm
{
    [StringLength(30)] public string ProducerCode { get; set; } = "";

    [StringLength(20)] public string AmountVnd { get; set; } = "";

    [StringLength(64)] public string Reference { get; set; } = "";
}

/// <summary>What is done about the rates of a kind of producer.</summary>
public sealed class WithholdingForm
{
    [StringLength(30)] public string Group { get; set; } = "";

    [StringLength(20)] public string Mode { get; set; } = "";
}
