using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Drafts;

/// <summary>What a photo shows, in words, and which pack. Null = stays as it is; of the pack <see cref="Guid.Empty"/> = all packs.</summary>
/// <param name="Seen">What the page said when it was drawn; what was left so is not written. Null = not known.</param>
public sealed record DraftPhotoSays(string? Alt, Guid? Pack, DraftPhotoSays? Seen = null)
{
    private string? NewAlt => Alt is { } typed && typed != Seen?.Alt ? OutsideText.Cut(OutsideText.Tidy(typed), DraftPhotos.LongestAlt) : null;

    private Guid? NewPack => Pack != Seen?.Pack ? Pack : null;

    internal DraftPhoto Onto(DraftPhoto photo)
    {
        var described = NewAlt is { } alt ? photo with { Alt = alt } : photo;
        if (NewPack is not { } pack) return described;
        return described with { Pack = pack == Guid.Empty ? null : pack };
    }

    /// <summary>Somebody else changed, since the page was drawn, what is changed now.</summary>
    internal bool Meets(DraftContent content, DraftPhoto photo)
    {
        if (NewAlt is { } alt && Seen?.Alt is { } seen && seen != photo.Alt && alt != photo.Alt) return true;
        var now = content.PackOf(photo)?.Id ?? Guid.Empty;
        return NewPack is { } pack && Seen?.Pack is { } before && before != now && pack != now;
    }
}
