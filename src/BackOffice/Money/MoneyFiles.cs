using Marketplace.Accounts.Policies;
using Marketplace.BackOffice.Resources;
using Marketplace.Components;
using Marketplace.Components.Exports;
using Marketplace.Ordering.Ledger.Statements;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.BackOffice.Money;

/// <summary>Files of a producer's own money and orders: guarded against formulas, and only what the pages show the same person.</summary>
internal static class MoneyFiles
{
    public const string Statement = "so-tien";
    public const string Cod = "thu-ho";
    public const string Figures = "so-lieu";
    public const string Orders = "don-hang";

    public static void MapMoneyFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup(MoneyPaths.Files).RequireAuthorization(Policy.Producer).ExcludeFromDescription();
        Map(files, Statement, StatementAsync);
        Map(files, Cod, CodAsync);
        Map(files, Figures, FiguresAsync);
        Map(files, Orders, OrdersAsync);
    }

    private static void Map(RouteGroupBuilder files, string name, Func<HttpContext, Task<ExportTable?>> table)
    {
        foreach (var ending in TableFile.Endings)
            files.MapMethods($"/{name}{ending}", [HttpMethods.Get, HttpMethods.Head], async http =>
            {
                http.Response.Headers.CacheControl = "no-store";
                await (await table(http) is { } found ? TableFile.Of(found, ending) : Results.NotFound()).ExecuteAsync(http);
            });
    }

    private static async Task<ExportTable?> StatementAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var producer = MoneyQuery.Producer(http.Request.Query, services.GetRequiredService<ICurrentUser>());
        if (producer is null) return null;
        var month = MoneyQuery.Month(http.Request.Query, services.GetRequiredService<Site>().Today);
        var statement = await services.GetRequiredService<GetStatement>().ExecuteAsync(producer, month, http.RequestAborted);
        return statement is null ? null : StatementFile.Of(statement);
    }

    private static async Task<ExportTable?> CodAsync(HttpContext http)
    {
        var report = await http.RequestServices.GetRequiredService<ListCod>().ReportAsync(http.RequestAborted);
        return new ExportTable(Cod, MoneyWords.CodTitle,
            [
                MoneyWords.Producer, MoneyWords.CodBy, MoneyWords.ColParcels, MoneyWords.ColExpected, MoneyWords.ColUnknown, MoneyWords.ColUnknownVnd,
                MoneyWords.CodCollected, MoneyWords.CodHeld, MoneyWords.CodRemitted, MoneyWords.CodBuyerShort, MoneyWords.CodCourierShort,
            ],
            [
                .. report.Select(r => (IReadOnlyList<object?>)
                [
                    r.ProducerCode, MoneyLabels.Courier(r.Courier), r.Parcels, r.ExpectedVnd, r.UnknownParcels, r.UnknownVnd, r.CollectedVnd, r.HeldVnd,
                    r.RemittedVnd, r.BuyerDifferenceVnd, r.CourierDifferenceVnd,
                ]),
            ], [(MoneyWords.CodTitle, MoneyWords.CodLead)]);
    }

    private static async Task<ExportTable?> FiguresAsync(HttpContext http)
    {
        var (from, to) = MoneyQuery.Days(http.Request.Query, http.RequestServices.GetRequiredService<Site>().Today);
        var days = await http.RequestServices.GetRequiredService<GetSellingFigures>().ExecuteAsync(from, to, http.RequestAborted);
        return new ExportTable(Figures, MoneyWords.FiguresTitle,
            [
                MoneyWords.ColDay, MoneyWords.ColOrders, MoneyWords.ColOrdered, MoneyWords.ColCancelled, MoneyWords.ColExpired, MoneyWords.ColLate,
                MoneyWords.ColDelivered, MoneyWords.ColRevenue,
            ],
            [
                .. days.Select(d => (IReadOnlyList<object?>)
                    [d.Day, d.Orders, d.OrderedVnd, d.Cancelled, d.Expired, d.Late, d.Delivered, d.RevenueVnd]),
            ], [(MoneyWords.FiguresTitle, MoneyWords.FiguresHow)]);
    }

    private static async Task<ExportTable?> OrdersAsync(HttpContext http)
    {
        var (from, to) = MoneyQuery.Days(http.Request.Query, http.RequestServices.GetRequiredService<Site>().Today);
        var rows = await http.RequestServices.GetRequiredService<ListOrderFile>().ExecuteAsync(Period.OfDays(from, to), http.RequestAborted);
        return OrderFile.Of(rows);
    }
}
