using System.Globalization;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Targets of the plans from seed-data/reference/targets.csv.</summary>
internal sealed class LoadTargets(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/targets.csv"];

    public Task LoadAsync(string seedFolder, CancellationToken cancel) =>
        db.ReplaceAsync(ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(Row), t => (t.PlanCode, t.Code), cancel);

    private static Target Row(IReadOnlyDictionary<string, string> row) => new()
    {
        PlanCode = row["plan_code"],
        Code = row["code"],
        NameVi = row["name_vi"],
        Kind = Enum.Parse<TargetKind>(row["kind"], ignoreCase: true),
        Value = Whole(row["target"]),
        Unit = row["unit"],
        PeriodFrom = ReferenceCsv.Day(row["period_from"])!.Value,
        PeriodTo = ReferenceCsv.Day(row["period_to"])!.Value,
        SourceDocument = row["source_document"],
        DefinitionVersion = Whole(row["definition_version"]),
        NumeratorVi = row["numerator_vi"],
        DenominatorVi = row["denominator_vi"],
    };

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
