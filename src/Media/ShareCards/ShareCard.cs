namespace Marketplace.Media.ShareCards;

/// <summary>
/// What a card of 1200 × 630 pixels says when somebody shares a page. All words come from the caller, in his language; empty ones are left out.
/// </summary>
public sealed record ShareCard
{
    /// <summary>The shop's name, beside the mark.</summary>
    public required string Brand { get; init; }

    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    /// <summary>3, 4 or 5; null draws none.</summary>
    public int? Stars { get; init; }

    public string Footer { get; init; } = "";

    /// <summary>A picture's key as in <c>PictureUrls</c>; null leaves the frame to the mark.</summary>
    public string? MediaKey { get; init; }

    /// <summary>Said on the picture: "Ảnh minh họa" on every drawn one.</summary>
    public string PictureNote { get; init; } = "";
}
