using System.Globalization;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Categories;

/// <summary>classification.csv: the product sets and their groups, by legal version.</summary>
internal sealed class ClassificationFile : IReferenceFile
{
    public string Name => "classification.csv";

    public IReadOnlyList<string> Header { get; } = ["legal_version", "effective_from", "effective_to", "group_code", "group_name", "set_code", "set_name"];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) =>
        [.. (await db.Set<ProductSet>().AsNoTracking().ToListAsync(cancel))
            .OrderBy(s => s.EffectiveFrom).ThenBy(s => s.LegalVersion, StringComparer.Ordinal).ThenBy(s => s.Code, StringComparer.Ordinal)
            .Select(s => (string[])
                [s.LegalVersion, Date(s.EffectiveFrom), s.EffectiveTo is { } end ? Date(end) : "", s.GroupCode, s.GroupName, s.Code, s.Name])];

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
