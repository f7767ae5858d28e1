using Marketplace.Components.Charts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>Bands and breadths by area, commune, type, star or group.</summary>
public sealed class BreakdownExport(GetBreakdown getBreakdown, ExportNotes notes)
{
    public async Task<ExportTable> ExecuteAsync(Dimension by, MonitorQuery query, CancellationToken cancel)
    {
        var rows = (await getBreakdown.ExecuteAsync(query.Programme, by, cancel)).Rows;
        var title = Title(by);
        return new(FileNames.Of(by), title,
            [
                MonitorWords.ColCode, MonitorWords.ColName, MonitorWords.ColValidProducts, MonitorWords.ColProducers, MonitorWords.BandVerified, MonitorWords.ColPercent, MonitorWords.ColMissing,
                MonitorWords.BandDeclared, MonitorWords.BandNone, MonitorWords.Narrow, MonitorWords.Wide, MonitorWords.WithoutThis,
            ],
            [.. rows.Select(r => (IReadOnlyList<object?>)[r.Key, r.Label, r.Valid, r.Producers, r.Verified, Share.Value(r.Verified, r.Producers), r.Producers - r.Verified, r.DeclaredOnly, r.None, r.Narrow, r.Wide, r.WithoutThisMarketplace])],
            await notes.OfAsync(title, query, ["T6"], cancel));
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
}
