using Marketplace.Shared;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Renewals;

/// <summary>A paper that a producer hands in for a new assessment, as dated data with its legal basis.</summary>
internal sealed class DossierPaper
{
    public required string Code { get; set; }

    public int Position { get; set; }

    public required string Name { get; set; }

    public required string NameEn { get; set; }

    public required string LegalBasis { get; set; }

    public DateOnly EffectiveFrom { get; set; }

    /// <summary>Exclusive; null = still asked for.</summary>
    public DateOnly? EffectiveTo { get; set; }

    public bool HoldsOn(DateOnly day) => Periods.Holds(EffectiveFrom, EffectiveTo, day);
}

/// <summary>Papers of a renewal from seed-data/reference/renewal-dossier.csv.</summary>
internal sealed class LoadDossier(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/renewal-dossier.csv"];

    public Task LoadAsync(string seedFolder, CancellationToken cancel) => db.ReplaceAsync(
        ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(r => new DossierPaper
        {
            Code = r["paper_code"], Position = int.Parse(r["position"], System.Globalization.CultureInfo.InvariantCulture), Name = r["name_vi"],
            NameEn = r["name_en"], LegalBasis = r["legal_basis"], EffectiveFrom = ReferenceCsv.Day(r["effective_from"])!.Value,
            EffectiveTo = ReferenceCsv.Day(r["effective_to"]),
        }), p => p.Code, cancel);
}
