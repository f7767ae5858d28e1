using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Reviews;

/// <summary>The button that was pressed, and the reason chosen.</summary>
public sealed class DecisionForm
{
    public const string Publish = "dang";
    public const string Decline = "khong-dang";

    /// <summary>"answer" = the producer's answer is decided.</summary>
    [StringLength(10)] public string Part { get; set; } = "";

    [StringLength(20)] public string Decision { get; set; } = "";

    /// <summary>Name of a <see cref="Ordering.Reviews.ReviewFault"/>; empty = none chosen.</summary>
    [StringLength(30)] public string Fault { get; set; } = "";
}
