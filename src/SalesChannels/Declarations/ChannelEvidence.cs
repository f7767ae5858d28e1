namespace Marketplace.SalesChannels.Declarations;

/// <summary>A private photo or PDF, or a public address, that goes with a declaration.</summary>
internal sealed class ChannelEvidence
{
    public Guid Id { get; set; }

    public Guid DeclarationId { get; set; }

    /// <summary>From 1.</summary>
    public int Position { get; set; }

    /// <summary>Null = an address.</summary>
    public Guid? FileId { get; set; }

    /// <summary>Of the file: "image/webp" or "application/pdf"; empty of an address.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>Empty of a file.</summary>
    public string Address { get; set; } = "";

    public bool IsSample { get; set; }
}
