using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Categories;

/// <summary>The 26 sets of QĐ 26/2026/QĐ-TTg from seed-data/reference/classification.csv.</summary>
internal sealed class LoadClassification(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/classification.csv"];

    public Task LoadAsync(string seedFolder, CancellationToken cancel) => db.ReplaceAsync(
        ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(r => new ProductSet
        {
            LegalVersion = r["legal_version"], Code = r["set_code"], Name = r["set_name"], GroupCode = r["group_code"], GroupName = r["group_name"],
            EffectiveFrom = ReferenceCsv.Day(r["effective_from"])!.Value,
            EffectiveTo = ReferenceCsv.Day(r["effective_to"]),
        }), s => (s.LegalVersion, s.Code), cancel);
}
