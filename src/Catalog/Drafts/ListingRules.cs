using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>Words that no listing may say, as dated data: seed-data/reference/banned-claims.csv.</summary>
internal sealed class BannedClaim
{
    /// <summary>As written, small: "chữa khỏi".</summary>
    public required string Words { get; set; }

    public required string LegalBasis { get; set; }

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }
}

/// <summary>A paper that the law asks of products of some sets, as dated data: seed-data/reference/food-documents.csv.</summary>
public sealed class DocumentRule
{
    public required string Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>With ";" between.</summary>
    public required string SetCodes { get; set; }

    public required string LegalBasis { get; set; }

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public bool IsFor(string? setCode) => setCode is not null && SetCodes.Split(';').Contains(setCode);
}

/// <summary>The rules for listings in force on a day.</summary>
public sealed class ListingRules
{
    private readonly IReadOnlyList<BannedClaim> _claims;
    private readonly IReadOnlyList<DocumentRule> _documents;
    private readonly DateOnly _day;

    private static readonly char[] _ends = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '-', '–', '/'];

    internal ListingRules(IReadOnlyList<BannedClaim> claims, IReadOnlyList<DocumentRule> documents, DateOnly day) =>
        (_claims, _documents, _day) = (claims, documents, day);

    public IReadOnlyList<DocumentRule> DocumentsFor(string? setCode) => [.. _documents.Where(d => d.IsFor(setCode))];

    /// <summary>Papers that the product's set asks for and that are not named, or hold no more.</summary>
    public IReadOnlyList<DocumentRule> Missing(DraftContent content) =>
        [.. DocumentsFor(content.SetCode).Where(d => !content.Label.Documents.Any(p => p.Kind == d.Kind && p.Number.Length > 0 && !(p.ExpiresOn <= _day)))];

    /// <summary>Each claim at the field that makes it.</summary>
    public IReadOnlyList<FoundClaim> ClaimsIn(DraftContent content) =>
    [
        .. Texts(content).SelectMany(t => _claims.Where(c => Says(t.Text, c.Words)).Select(c => new FoundClaim(t.Field, c.Words, c.LegalBasis))),
    ];

    private static IEnumerable<(string Field, string Text)> Texts(DraftContent content) =>
    [
        ("Name", content.Name), ("Description", content.Description), ("Story", content.Story),
        .. LabelFields.All.Where(f => f.MayClaim).Select(f => (f.Key, f.Read(content.Label))),
    ];

    /// <summary>As whole words, whatever the case and the width of the spaces between.</summary>
    private static bool Says(string text, string words)
    {
        var padded = ' ' + string.Join(' ', text.ToLowerInvariant().Split(_ends, StringSplitOptions.RemoveEmptyEntries)) + ' ';
        return padded.Contains(' ' + words + ' ', StringComparison.Ordinal);
    }

    internal static async Task<ListingRules> OnAsync(DbContext db, DateOnly day, CancellationToken cancel)
    {
        var claims = await db.Set<BannedClaim>().AsNoTracking().ToListAsync(cancel);
        var documents = await db.Set<DocumentRule>().AsNoTracking().OrderBy(d => d.Kind).ToListAsync(cancel);
        return new ListingRules(
            [.. claims.Where(c => Periods.Holds(c.EffectiveFrom, c.EffectiveTo, day))],
            [.. documents.Where(d => Periods.Holds(d.EffectiveFrom, d.EffectiveTo, day))], day);
    }
}

/// <param name="Field">Where it stands.</param>
public sealed record FoundClaim(string Field, string Words, string LegalBasis);
