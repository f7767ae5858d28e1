using System.Globalization;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>reference/point-criteria.csv of an export, as it was loaded.</summary>
internal sealed class PointCriteriaFile : IReferenceFile
{
    public string Name => "point-criteria.csv";

    public IReadOnlyList<string> Header { get; } =
        ["criterion_code", "position", "name_vi", "name_en", "legal_basis", "confirmed", "valid_from", "valid_to"];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) =>
        [.. (await db.Set<PointCriterion>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel)).Select(Row)];

    private static IReadOnlyList<string> Row(PointCriterion c) =>
    [
        c.Code, c.Position.ToString(CultureInfo.InvariantCulture), c.NameVi, c.NameEn, c.LegalBasis, c.IsConfirmed ? "yes" : "no",
        c.ValidFrom == DateOnly.MinValue ? "" : Day(c.ValidFrom), c.ValidTo is { } to ? Day(to) : "",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
