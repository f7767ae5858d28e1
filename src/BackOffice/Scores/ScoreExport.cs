using System.Globalization;
using Marketplace.BackOffice.Parts;
using Marketplace.BackOffice.Resources;
using Marketplace.Catalog.Producers;
using Marketplace.Ordering.Scores;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Scores;

/// <summary>GET /ban-hang/bang-diem.csv: the orders behind the figures, a row each, for spreadsheets. Nothing of a buyer.</summary>
internal static class ScoreExport
{
    public static async Task<IResult> ExecuteAsync(HttpContext http, OwnProducers own, GetScorecard cards, TimeProvider clock)
    {
        http.Response.Headers.CacheControl = "no-store";
        var producer = AskedProducer.In(http.Request, await own.ExecuteAsync(ProducerRight.Orders, http.RequestAborted));
        if (producer is null) return Results.NotFound();
        var period = Period.Of(http.Request.Query, clock.VietnamToday());
        var read = await cards.ExecuteAsync(producer.Code, period.From, period.To, http.RequestAborted);
        if (read.Value is not { } card) return Results.BadRequest();
        var file = string.Create(CultureInfo.InvariantCulture, $"bang-diem-{producer.Code}-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}.csv");
        return Results.File(Write(card), "text/csv; charset=utf-8", file);
    }

    private static byte[] Write(Scorecard card) => CsvLine.FileForSpreadsheet(
        card.Rows.Select(row => Cells(row, card.Today).Select(SpreadsheetCell.Safe)).Prepend(SellWords.ScoreColumns.Split('|')));

    private static IEnumerable<string> Cells(ScoreRow row, DateOnly today) =>
    [
        row.Number, Iso(row.PlacedAt), WorkLabels.Of(row.State), row.TotalVnd.ToString(CultureInfo.InvariantCulture), Iso(row.AnsweredAt),
        row.AnswerTime is { } answer ? ((long)answer.TotalMinutes).ToString(CultureInfo.InvariantCulture) : "",
        row.ShipBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Iso(row.ShippedAt), OnTime(row, today), Iso(row.CancelledAt),
        WorkLabels.Reason(row.CancelReason),
    ];

    private static string OnTime(ScoreRow row, DateOnly today) => row.IsOnTime(today) switch
    {
        true => SellWords.Yes,
        false => SellWords.No,
        null => "",
    };

    private static string Iso(DateTimeOffset? at) => at is { } instant
        ? TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : "";
}
