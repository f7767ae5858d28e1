using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Channels;

/// <summary>Evidence as a form brings it.</summary>
public class EvidenceForm
{
    /// <summary>Public addresses, one a line.</summary>
    [StringLength(1300)] public string Links { get; set; } = "";

    /// <summary>Files that an earlier sending of the form brought: their ids, spaces between.</summary>
    [StringLength(160)] public string Kept { get; set; } = "";

    public IFormFileCollection? Files { get; set; }
}

/// <summary>A channel as a producer's person types it.</summary>
public sealed class DeclareForm : EvidenceForm
{
    /// <summary>Code of a kind; empty = not chosen.</summary>
    [StringLength(20)] public string Kind { get; set; } = "";

    [StringLength(60)] public string Platform { get; set; } = "";

    [StringLength(300)] public string Reference { get; set; } = "";

    [StringLength(10)] public string StartedOn { get; set; } = "";

    [StringLength(10)] public string EndedOn { get; set; } = "";
}

/// <summary>The day on which a channel ended.</summary>
public sealed class EndForm
{
    [StringLength(10)] public string EndedOn { get; set; } = "";
}
