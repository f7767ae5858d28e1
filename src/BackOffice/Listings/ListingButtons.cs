using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Listings;

/// <summary>The button that was pressed in the list of own products, each with a code.</summary>
public sealed class ListingButtons
{
    /// <summary>A producer for which a new product is to be written.</summary>
    [StringLength(64)] public string New { get; set; } = "";

    /// <summary>A product that is to be put on sale or changed.</summary>
    [StringLength(64)] public string Change { get; set; } = "";

    [StringLength(64)] public string Pause { get; set; } = "";

    [StringLength(64)] public string Resume { get; set; } = "";
}
