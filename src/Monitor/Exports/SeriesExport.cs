using Marketplace.Components.Exports;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>All targets at month ends, and twelve months ahead if nobody renews: one row per month and target.</summary>
public sealed class SeriesExport(GetSeries getSeries, GetForecast getForecast, ExportNotes notes)
{
    public const string Series = "chuoi-thang", Forecast = "du-bao";

    private static readonly DateOnly _planBegan = new(2023, 1, 1);

    public async Task<ExportTable> SeriesAsync(MonitorQuery query, CancellationToken cancel)
    {
        var from = _planBegan < query.Day ? _planBegan : query.Day;
        var limit = Months.Back(query.Day, GetSeries.MostMonths - 1);
        var points = await getSeries.ExecuteAsync(query.Programme, from < limit ? limit : from, query.Day, cancel);
        return await TableAsync(Series, MonitorWords.FileSeries, points, query, cancel);
    }

    public async Task<ExportTable> ForecastAsync(MonitorQuery query, CancellationToken cancel)
    {
        var forecast = await getForecast.ExecuteAsync(query.Programme, cancel);
        return await TableAsync(Forecast, MonitorWords.FileForecast, [.. forecast.Points.Select(p => p.Figures)], query, cancel);
    }

    private async Task<ExportTable> TableAsync(
        string name, string title, IReadOnlyList<SeriesPoint> points, MonitorQuery query, CancellationToken cancel) => new(
        name, title, [MonitorWords.ColEndOf, .. TargetsExport.Head],
        [.. points.SelectMany(point => point.Targets.Select(t => (IReadOnlyList<object?>)[point.AsOf, .. TargetsExport.Row(t)]))],
        await notes.OfAsync(title, query, points[0].Targets.Select(t => t.Code), cancel));
}
