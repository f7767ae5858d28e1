using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Monitor.Exports;

/// <summary>Every file, with who may have it: figures are everybody's, names are the officers'.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] _kinds = [XlsxFile.Ending, CsvFile.Ending];

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup(Paths.Files).AllowAnonymous().ExcludeFromDescription();
        Map(open, TargetsExport.Name, (TargetsExport use, MonitorQuery query, CancellationToken cancel) => use.ExecuteAsync(query, cancel));
        foreach (var by in Enum.GetValues<Dimension>())
            Map(open, FileNames.Of(by), (BreakdownExport use, MonitorQuery query, CancellationToken cancel) => use.ExecuteAsync(by, query, cancel));
        Map(open, SeriesExport.Series, (SeriesExport use, MonitorQuery query, CancellationToken cancel) => use.SeriesAsync(query, cancel));
        Map(open, SeriesExport.Forecast, (SeriesExport use, MonitorQuery query, CancellationToken cancel) => use.ForecastAsync(query, cancel));

        var staff = routes.MapGroup(Paths.Files).RequireAuthorization(Policy.ProvinceStaff).ExcludeFromDescription();
        Map(staff, ProducersExport.Producers, (ProducersExport use, MonitorQuery query, CancellationToken cancel) => use.ProducersAsync(query, cancel));
        Map(staff, ProducersExport.Missing, (ProducersExport use, MonitorQuery query, CancellationToken cancel) => use.MissingAsync(query, cancel));
        Map(staff, ProducersExport.Products, (ProducersExport use, MonitorQuery query, CancellationToken cancel) => use.ProductsAsync(query, cancel));
        Map(staff, SearchLogExport.Name, (SearchLogExport use, MonitorQuery query, CancellationToken cancel) => use.ExecuteAsync(query, cancel));
    }

    private static void Map<TExport>(RouteGroupBuilder group, string name, Func<TExport, MonitorQuery, CancellationToken, Task<ExportTable>> export) where TExport : notnull
    {
        foreach (var ending in _kinds)
            group.MapMethods("/" + name + ending, [HttpMethods.Get, HttpMethods.Head], async (HttpContext http, TExport use, Site site, GeographyBook geography, ClassificationBook classification, TargetBook targets) =>
            {
                http.Response.Headers.CacheControl = "no-store";
                var query = MonitorQuery.Read(http.Request.Query, site.Today, targets);
                if (query.Problems.Count > 0) return Results.Text(Labels.Format(MonitorWords.BadAddress, string.Join(", ", query.Problems)), statusCode: StatusCodes.Status400BadRequest);
                var table = await export(use, query, http.RequestAborted);
                var file = ending == CsvFile.Ending ? CsvFile.Of(table, [.. table.Notes.Skip(1).Take(2), (MonitorWords.NavMethod, Paths.Method)]) : XlsxFile.Of(table);
                return Results.File(file, ending == CsvFile.Ending ? CsvFile.ContentType : XlsxFile.ContentType, FileNames.Of(name, ending, query, geography, classification));
            });
    }
}
