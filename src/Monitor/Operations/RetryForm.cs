using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Operations;

/// <summary>What the button of a row sends.</summary>
public sealed class RetryForm
{
    [StringLength(36)] public string? Job { get; set; }
}
