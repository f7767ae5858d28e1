using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Money;

/// <summary>A courier's list, pasted as it came.</summary>
public sealed class CourierListForm
{
    [StringLength(200_000)] public string List { get; set; } = "";
}
