using System.ComponentModel.DataAnnotations;

namespace Marketplace.BackOffice.Listings;

/// <summary>The button that was pressed on the page of a draft.</summary>
public sealed class DraftButtons
{
    public const string Send = "gui";
    public const string TakeBack = "rut-lai";
    public const string Drop = "bo";

    [StringLength(10)] public string Do { get; set; } = "";
}
