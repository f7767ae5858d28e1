using System.Globalization;
using Marketplace.Accounts.Policies;
using Marketplace.Components;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.Ordering.Ledger.Withholding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Monitor.Money;

/// <summary>The tax lines of a month as a file for administrators: producers and orders, no buyers.</summary>
internal static class WithholdingFile
{
    private const string Name = "khau-tru";

    public static void MapWithholding(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup(Paths.Files).RequireAuthorization(Policy.ProvinceAdmin).ExcludeFromDescription();
        foreach (var ending in TableFile.Endings)
            files.MapMethods($"/{Name}{ending}", [HttpMethods.Get, HttpMethods.Head], http => AnswerAsync(http, ending));
    }

    private static async Task AnswerAsync(HttpContext http, string ending)
    {
        http.Response.Headers.CacheControl = "no-store";
        var today = http.RequestServices.GetRequiredService<Site>().Today;
        var isMonth = DateOnly.TryParseExact(http.Request.Query["thang"], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month);
        var rows = await http.RequestServices.GetRequiredService<ReportWithholding>()
            .ExecuteAsync(isMonth && month.Year is > 2000 and < 2200 ? month : today, http.RequestAborted);
        await TableFile.Of(Of(rows), ending).ExecuteAsync(http);
    }

    private static ExportTable Of(IReadOnlyList<TaxRow> rows) => new(Name, MoneyWords.WithholdingTitle,
        [
            MoneyWords.ProducerCode, MoneyWords.Day, MoneyWords.Order, MoneyWords.IsRefund, MoneyWords.Tax, MoneyWords.Base, MoneyWords.Percent,
            MoneyWords.TaxVnd, MoneyWords.Mode, MoneyWords.Rule,
        ],
        [
            .. rows.Select(r => (IReadOnlyList<object?>)
            [
                r.ProducerCode, r.Day, r.OrderNumber, r.IsRefund ? MoneyWords.Yes : null, Word($"Tax_{r.Tax}"), r.BaseVnd, r.Percent, r.TaxVnd,
                Word($"Mode_{r.Mode}"), r.RuleCode,
            ]),
        ], [(MoneyWords.WithholdingTitle, MoneyWords.WithholdingLead)]);

    private static string Word(string key) => MoneyWords.ResourceManager.GetString(key, MoneyWords.Culture) ?? key;
}
