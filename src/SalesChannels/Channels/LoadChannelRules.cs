using System.Globalization;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Channels;

/// <summary>Kinds of channel from seed-data/reference/channel-kinds.csv.</summary>
internal sealed class LoadChannelRules(DbContext db) : IReferenceLoader
{
    public IReadOnlyList<string> Files { get; } = ["reference/channel-kinds.csv"];

    public Task LoadAsync(string seedFolder, CancellationToken cancel) =>
        db.ReplaceAsync(ReferenceCsv.Read(Path.Combine(seedFolder, Files[0])).Select(Rule), r => (r.Kind, r.ValidFrom), cancel);

    private static ChannelRule Rule(IReadOnlyDictionary<string, string> row) => new()
    {
        Kind = ChannelKinds.Parse(row["kind"]),
        ValidFrom = ReferenceCsv.Day(row["valid_from"]) ?? DateOnly.MinValue,
        ValidTo = ReferenceCsv.Day(row["valid_to"]),
        NameVi = row["name_vi"],
        NameEn = row["name_en"],
        IsModern = row["modern"] == "yes",
        Breadth = row["breadth"] switch { "narrow" => ChannelBreadth.Narrow, "wide" => ChannelBreadth.Wide, _ => ChannelBreadth.None },
        WindowDays = int.Parse(row["window_days"], CultureInfo.InvariantCulture),
        EvidenceRuleVi = row["evidence_rule_vi"],
        Sort = int.Parse(row["sort"], CultureInfo.InvariantCulture),
    };
}
