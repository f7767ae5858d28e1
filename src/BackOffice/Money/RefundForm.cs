using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Money;

/// <summary>What is said of money that was sent back by hand.</summary>
public sealed class RefundForm
{
    [StringLength(64)] public string BankReference { get; set; } = "";
}
