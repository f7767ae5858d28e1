using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Operations;

/// <summary>What a button of the page for cards sends: a review that was looked at, or a job to try again.</summary>
public sealed class CardsForm
{
    [StringLength(36)] public string? Review { get; set; }

    [StringLength(300)] public string? Note { get; set; }

    [StringLength(36)] public string? Job { get; set; }
}
