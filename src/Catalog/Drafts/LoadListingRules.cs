using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>What listings may not claim and which papers their sets ask for, from seed-data/reference.</summary>
internal sealed class LoadListingRules(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/banned-claims.csv", "reference/food-documents.csv"];

    public async Task LoadAsync(string seedFolder, CancellationToken cancel)
    {
        await db.ReplaceAsync(
            ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(r => new BannedClaim
            {
                Words = r["words"], LegalBasis = r["legal_basis"], EffectiveFrom = ReferenceCsv.Day(r["effective_from"])!.Value,
                EffectiveTo = ReferenceCsv.Day(r["effective_to"]),
            }), c => c.Words, cancel);
        await db.ReplaceAsync(
            ReferenceCsv.Read(Path.Combine(seedFolder, Files[1])).Select(r => new DocumentRule
            {
                Kind = r["kind"], Name = r["name"], SetCodes = r["set_codes"], LegalBasis = r["legal_basis"],
                EffectiveFrom = ReferenceCsv.Day(r["effective_from"])!.Value, EffectiveTo = ReferenceCsv.Day(r["effective_to"]),
            }), d => d.Kind, cancel);
    }
}
