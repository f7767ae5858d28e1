using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Monitor.Exports;

/// <summary>Every file, with who may have it: figures are everybody's, names are the officers'.</summary>
internal static class ExportEndpoints
{
    private const int NotesInRows = 2;

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup(Paths.Files).AllowAnonymous().ExcludeFromDescription();
        Map<TargetsExport>(open, TargetsExport.Name, (use, query, cancel) => use.ExecuteAsync(query, cancel));
        foreach (var by in Enum.GetValues<Dimension>())
            Map<BreakdownExport>(open, FileNames.Of(by), (use, query, cancel) => use.ExecuteAsync(by, query, cancel));
        Map<GradesExport>(open, GradesExport.Name, (use, query, cancel) => use.ExecuteAsync(query, cancel));
        Map<SeriesExport>(open, SeriesExport.Series, (use, query, cancel) => use.SeriesAsync(query, cancel));
        Map<SeriesExport>(open, SeriesExport.Forecast, (use, query, cancel) => use.ForecastAsync(query, cancel));

        var staff = routes.MapGroup(Paths.Files).RequireAuthorization(Policy.ProvinceStaff).ExcludeFromDescription();
        Map<ProducersExport>(staff, ProducersExport.Producers, (use, query, cancel) => use.ProducersAsync(query, cancel));
        Map<ProducersExport>(staff, ProducersExport.Missing, (use, query, cancel) => use.MissingAsync(query, cancel));
        Map<ProducersExport>(staff, ProducersExport.Products, (use, query, cancel) => use.ProductsAsync(query, cancel));
        Map<SearchLogExport>(staff, SearchLogExport.Name, (use, query, cancel) => use.ExecuteAsync(query, cancel));
    }

    private static void Map<TExport>(RouteGroupBuilder group, string name, Func<TExport, MonitorQuery, CancellationToken, Task<ExportTable>> export)
        where TExport : notnull
    {
        foreach (var ending in TableFile.Endings)
            group.MapMethods("/" + name + ending, [HttpMethods.Get, HttpMethods.Head], http => AnswerAsync(http, name, ending, export));
    }

    private static async Task AnswerAsync<TExport>(
        HttpContext http, string name, string ending, Func<TExport, MonitorQuery, CancellationToken, Task<ExportTable>> export) where TExport : notnull
    {
        var services = http.RequestServices;
        http.Response.Headers.CacheControl = "no-store";
        var query = MonitorQuery.Read(http.Request.Query, services.GetRequiredService<Site>().Today, services.GetRequiredService<Targets>());
        if (query.Problems.Count > 0)
        {
            var why = Labels.Format(MonitorWords.BadAddress, string.Join(", ", query.Problems));
            await Results.Text(why, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }
        var table = await export(services.GetRequiredService<TExport>(), query, http.RequestAborted);
        var file = FileNames.Of(
            name, ending, query, services.GetRequiredService<GeographyBook>(), services.GetRequiredService<ClassificationBook>());
        await TableFile.Of(table, ending, file, [.. table.Notes.Skip(1).Take(NotesInRows), (MonitorWords.NavMethod, Paths.Method)]).ExecuteAsync(http);
    }
}
