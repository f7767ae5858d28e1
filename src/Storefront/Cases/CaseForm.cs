using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Cases;

/// <summary>What a buyer asks of a line.</summary>
public sealed class CaseForm
{
    /// <summary>Name of a kind; empty = not chosen.</summary>
    [StringLength(20)] public string Kind { get; set; } = "";

    /// <summary>Name of a reason; empty = not chosen.</summary>
    [StringLength(30)] public string Reason { get; set; } = "";

    [StringLength(4)] public string Quantity { get; set; } = "";

    [StringLength(1000)] public string Words { get; set; } = "";

    /// <summary>Photos that an earlier sending of the form brought: their ids, spaces between.</summary>
    [StringLength(120)] public string Kept { get; set; } = "";

    public IFormFileCollection? Photos { get; set; }
}
