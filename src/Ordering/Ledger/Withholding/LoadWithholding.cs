using System.Globalization;
using Marketplace.Catalog.Producers;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger.Withholding;

/// <summary>Rates from seed-data/reference/withholding.csv.</summary>
internal sealed class LoadWithholding(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/withholding.csv"];

    public Task LoadAsync(string seedFolder, CancellationToken cancel) =>
        db.ReplaceAsync(ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(Row), r => r.Code, cancel);

    private static WithholdingRule Row(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["code"],
        Group = ProducerTypes.Parse(row["group"]) ?? throw new InvalidDataException($"withholding.csv: no such group \"{row["group"]}\"."),
        Tax = Enum.Parse<WithheldTax>(row["tax"], ignoreCase: true),
        Percent = decimal.Parse(row["percent"], CultureInfo.InvariantCulture),
        ValidFrom = ReferenceCsv.Day(row["valid_from"])!.Value,
        ValidTo = ReferenceCsv.Day(row["valid_to"]),
        LegalBasis = row["legal_basis"],
    };
}
