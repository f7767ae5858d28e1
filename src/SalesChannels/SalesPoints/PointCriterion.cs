using System.Globalization;
using Marketplace.Shared;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>One criterion of a sales point (QĐ 4086/QĐ-UBND), as dated data with its legal basis.</summary>
internal sealed class PointCriterion
{
    public required string Code { get; set; }

    public int Position { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public required string LegalBasis { get; set; }

    /// <summary>The department has confirmed the wording; else it is our reading.</summary>
    public bool IsConfirmed { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>First day after; null = open.</summary>
    public DateOnly? ValidTo { get; set; }

    public bool HoldsOn(DateOnly day) => Periods.Holds(ValidFrom, ValidTo, day);
}

/// <summary>Criteria from seed-data/reference/point-criteria.csv.</summary>
internal sealed class LoadPointCriteria(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/point-criteria.csv"];

    public Task LoadAsync(string seedFolder, CancellationToken cancel) => db.ReplaceAsync(
        ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(r => new PointCriterion
        {
            Code = r["criterion_code"], Position = int.Parse(r["position"], CultureInfo.InvariantCulture), NameVi = r["name_vi"], NameEn = r["name_en"],
            LegalBasis = r["legal_basis"], IsConfirmed = r["confirmed"] == "yes",
            ValidFrom = ReferenceCsv.Day(r["valid_from"]) ?? DateOnly.MinValue, ValidTo = ReferenceCsv.Day(r["valid_to"]),
        }), c => c.Code, cancel);
}
