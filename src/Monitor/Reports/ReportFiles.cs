using System.Text;
using Marketplace.Accounts.Policies;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Monitor.Reports;

/// <summary>Files of a report, for staff of its place: tables for people, and its content for programs, byte by byte what its mark is of.</summary>
internal static class ReportFiles
{
    public const string Content = "bao-cao", JsonEnding = ".json";

    /// <summary>Notes that stand in columns of every row: report, day, instant, definition, exclusions, state.</summary>
    private const int NotesInRows = 6;

    public static IReadOnlyList<(string Name, Func<string> Words)> Names { get; } =
    [
        (ReportTables.Targets, () => MonitorWords.FileTargets), (ReportTables.Figures, () => ReportWords.FiguresTitle),
        (ReportTables.Producers, () => MonitorWords.ProducersTitle), (ReportTables.Products, () => MonitorWords.ProductsTitle),
        (ReportTables.Villages, () => MonitorWords.NavVillages), (ReportTables.Points, () => MonitorWords.NavPoints),
        (Content, () => ReportWords.ContentFile),
    ];

    public static IReadOnlyList<string> EndingsOf(string name) => name == Content ? [JsonEnding] : TableFile.Endings;

    public static void MapReports(this IEndpointRouteBuilder routes) => routes
        .MapMethods(Paths.Reports + "/{id:guid}/tai/{file}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
        .RequireAuthorization(Policy.ProvinceStaff).ExcludeFromDescription();

    private static async Task AnswerAsync(HttpContext http, Guid id, string file)
    {
        http.Response.Headers.CacheControl = "no-store";
        var name = Path.GetFileNameWithoutExtension(file);
        var ending = Path.GetExtension(file);
        var isKnown = Names.Any(n => n.Name == name) && EndingsOf(name).Contains(ending);
        var report = isKnown ? await http.RequestServices.GetRequiredService<ListReports>().FindAsync(id, http.RequestAborted) : null;
        if (report is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var download = $"ocop-ha-tinh_bao-cao_{name}_{MonitorQuery.Iso(report.Line.AsOf)}_{report.Line.Hash[..8]}{ending}";
        if (ending == JsonEnding)
        {
            await Results.File(Encoding.UTF8.GetBytes(report.Json), "application/json", download).ExecuteAsync(http);
            return;
        }
        var table = http.RequestServices.GetRequiredService<ReportTables>().Of(report, name)!;
        await TableFile.Of(table, ending, download, [.. table.Notes.Take(NotesInRows)]).ExecuteAsync(http);
    }
}
