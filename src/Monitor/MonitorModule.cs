using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Components.Maps;
using Marketplace.Components.Theming;
using Marketplace.Monitor.Exports;
using Marketplace.Monitor.Facts;
using Marketplace.Monitor.Money;
using Marketplace.Monitor.Overview;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Reports;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Monitor;

/// <summary>The province's pages: figures are everybody's, names and evidence are the officers'.</summary>
public static class MonitorModule
{
    /// <summary>Name of the head: of its style sheet and in configuration.</summary>
    public const string Head = "monitor";

    /// <param name="themes">Folder of the looks.</param>
    /// <param name="seed">Folder that holds geo/.</param>
    public static IServiceCollection AddMonitor(this IServiceCollection services, string themes, string seed)
    {
        services.AddStyles(Head, typeof(MonitorModule).Assembly, themes);
        services.AddSingleton(new HeadPages(Head, typeof(MonitorModule).Assembly, typeof(Shell)));
        services.AddScoped(s => Indexed(s.GetRequiredService<GeographyBook>()));
        services.AddSite();
        services.AddMaps(seed);
        services.AddScoped<RowLabels>();
        services.AddScoped<UnitNames>();
        services.AddScoped<FactWords>();
        services.AddScoped<WaitingWork>();
        services.AddScoped<ExportNotes>();
        services.AddScoped<TargetsExport>();
        services.AddScoped<BreakdownExport>();
        services.AddScoped<GradesExport>();
        services.AddScoped<SeriesExport>();
        services.AddScoped<ProducersExport>();
        services.AddScoped<SearchLogExport>();
        services.AddScoped<ReportTables>();
        return services;
    }

    /// <summary>Figures without any choice, of the province and of its places.</summary>
    private static IndexedPages Indexed(GeographyBook places) => new(
    [
        Paths.Home, Paths.Channels, Paths.Places, Paths.Forecast, Paths.Method, Paths.OpenData,
        .. places.Areas.Select(a => $"{Paths.Places}/{a.Code}"), .. places.Communes.Select(c => $"{Paths.Communes}/{c.Code}"),
    ]);

    public static void MapMonitor(this IEndpointRouteBuilder routes)
    {
        routes.MapExports();
        routes.MapWithholding();
        routes.MapReports();
    }
}
