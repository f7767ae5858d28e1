using System.ComponentModel.DataAnnotations;

namespace Marketplace.Monitor.Mornings;

/// <summary>Stop the morning letters, or let them come again.</summary>
public sealed class MorningForm
{
    public const string Stop = "dung";
    public const string Resume = "lai";

    [StringLength(10)] public string Act { get; set; } = "";
}
