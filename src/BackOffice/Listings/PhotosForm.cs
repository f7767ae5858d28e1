using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Drafts;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Listings;

/// <summary>Photos that are sent, what they show, and the button of one photo that was pressed.</summary>
public sealed class PhotosForm
{
    public IFormFileCollection? Photos { get; set; }

    public List<PhotoAlt> Alts { get; set; } = [];

    public Guid? First { get; set; }

    public Guid? Up { get; set; }

    public Guid? Remove { get; set; }

    public bool IsOfOnePhoto => (First ?? Up ?? Remove) is not null;
}

public sealed class PhotoAlt
{
    public Guid? Photo { get; set; }

    [StringLength(120)] public string Text { get; set; } = "";

    /// <summary>What the field said when the page was drawn.</summary>
    [StringLength(120)] public string? Was { get; set; }

    /// <summary>Id of the pack that it shows; empty = all, null = the choice was not on the page.</summary>
    [StringLength(36)] public string? Pack { get; set; }

    [StringLength(36)] public string? WasPack { get; set; }

    internal DraftPhotoSays Says() => new(Text, PackOf(Pack), new DraftPhotoSays(Was, PackOf(WasPack)));

    private static Guid? PackOf(string? typed)
    {
        if (typed is null) return null;
        return Guid.TryParse(typed, out var pack) ? pack : Guid.Empty;
    }
}
