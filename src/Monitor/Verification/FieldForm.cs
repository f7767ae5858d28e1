using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Monitor.Verification;

/// <summary>What an officer found, by the button that was pressed, as <see cref="VerifyForm"/> names them.</summary>
public sealed class FieldForm
{
    [StringLength(20)] public string Step { get; set; } = "";

    [StringLength(30)] public string Reason { get; set; } = "";

    [StringLength(300)] public string Words { get; set; } = "";

    /// <summary>A photo that an earlier sending of the form brought; empty = none.</summary>
    [StringLength(32)] public string Kept { get; set; } = "";

    public IFormFileCollection? Files { get; set; }
}
