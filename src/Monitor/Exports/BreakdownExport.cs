using Marketplace.Components.Charts;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>Bands and breadths by area, commune, type, star or group; what is kept back is an empty cell.</summary>
public sealed class BreakdownExport(GetBreakdown getBreakdown, ExportNotes notes, RowLabels labels)
{
    private static IReadOnlyList<string> Head =>
    [
        MonitorWords.ColCode, MonitorWords.ColName, MonitorWords.ColValidProducts, MonitorWords.ColProducers, MonitorWords.BandVerified,
        MonitorWords.ColPercent, MonitorWords.ColMissing, MonitorWords.BandDeclared, MonitorWords.BandNone, MonitorWords.Narrow, MonitorWords.Wide,
        MonitorWords.WithoutThis,
    ];

    public async Task<ExportTable> ExecuteAsync(Dimension by, MonitorQuery query, CancellationToken cancel)
    {
        var rows = (await getBreakdown.ExecuteAsync(query.Programme, by, cancel)).Rows;
        var about = await notes.OfAsync(Title(by), query, ["T6"], cancel);
        return new(FileNames.Of(by), Title(by), Head, [.. rows.Select(r => Row(by, r))], [.. about, (MonitorWords.SmallCellTitle, MonitorWords.SmallCellWhy)]);
    }

    public static string Title(Dimension by) => by switch
    {
        Dimension.Area => MonitorWords.FileAreas,
        Dimension.Commune => MonitorWords.FileCommunes,
        Dimension.Type => MonitorWords.FileTypes,
        Dimension.Star => MonitorWords.FileStars,
        Dimension.Group => MonitorWords.FileGroups,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private IReadOnlyList<object?> Row(Dimension by, BreakdownRow r) =>
    [
        r.Key, labels.Of(by, r.Key), r.Valid, r.Producers, r.Channels?.Verified, Share.Value(r.Channels?.Verified, r.Producers), r.Missing,
        r.Channels?.DeclaredOnly, r.Channels?.None, r.Channels?.Narrow, r.Channels?.Wide, r.Channels?.WithoutThisMarketplace,
    ];
}
