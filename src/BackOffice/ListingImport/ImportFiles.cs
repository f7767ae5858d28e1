using System.Globalization;
using Marketplace.Accounts.Policies;
using Marketplace.BackOffice.Parts;
using Marketplace.BackOffice.Resources;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Producers;
using Marketplace.Components.Exports;
using Marketplace.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.BackOffice.ListingImport;

/// <summary>Listings as files: the template, what a producer has, and what is wrong with a file that was sent.</summary>
internal static class ImportFiles
{
    public static void MapImportFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization(Policy.Producer).ExcludeFromDescription();
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        foreach (var ending in TableFile.Endings)
        {
            files.MapMethods(ImportPaths.Template + ending, reads,
                (HttpContext http, WriteProductFile write) => AnswerAsync(http, write, null, ending));
            files.MapMethods(ImportPaths.Products + ending, reads,
                (HttpContext http, WriteProductFile write, OwnProducers own) => ProductsAsync(http, write, own, ending));
        }
        files.MapMethods(ImportPaths.Import + "/{import:guid}/" + ImportPaths.FaultsFile, reads, FaultsAsync);
    }

    private static async Task<IResult> ProductsAsync(HttpContext http, WriteProductFile write, OwnProducers own, string ending)
    {
        var producer = AskedProducer.In(http.Request, await own.ExecuteAsync(ProducerRight.Shop, http.RequestAborted));
        return producer is null ? Results.NotFound() : await AnswerAsync(http, write, producer.Code, ending);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, WriteProductFile write, string? producer, string ending)
    {
        http.Response.Headers.CacheControl = "no-store";
        var isCsv = ending == CsvFile.Ending;
        var file = isCsv ? await write.CsvAsync(producer, http.RequestAborted) : await write.XlsxAsync(producer, http.RequestAborted);
        if (file is null) return Results.NotFound();
        var name = producer is null ? "mau-san-pham" : $"san-pham-{Slug.Of(producer)}";
        return Results.File(file, isCsv ? CsvFile.ContentType : XlsxFile.ContentType, name + ending);
    }

    private static async Task<IResult> FaultsAsync(HttpContext http, Guid import, GetImport get)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await get.ExecuteAsync(import, http.RequestAborted) is null) return Results.NotFound();
        var found = await get.FaultsAsync(import, page: null, http.RequestAborted);
        string[] head = [ImportWords.FileRow, ImportWords.FileSku, ImportWords.FileColumn, ImportWords.FileWhy];
        var rows = found.Faults.Select(fault =>
            ((string[])[fault.Line.ToString(CultureInfo.InvariantCulture), fault.Sku, fault.Column, fault.Text]).Select(SpreadsheetCell.Safe));
        return Results.File(CsvLine.FileForSpreadsheet(rows.Prepend(head)), CsvFile.ContentType, $"loi-{import:N}.csv");
    }
}
