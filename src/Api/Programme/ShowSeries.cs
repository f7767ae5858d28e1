using System.ComponentModel;
using System.Globalization;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Programme;

/// <summary>GET /api/v1/programme/series: the ends of months, at most twenty years of them.</summary>
internal static class ShowSeries
{
    private const int MonthsIfNotAsked = 12;

    public static async Task<IResult> ExecuteAsync(
        [FromQuery, Description("First month, YYYY-MM; a year before the last one if not given.")] string? from,
        [FromQuery, Description("Last month, YYYY-MM; this month in Vietnam if not given.")] string? to,
        [AsParameters] ProgrammeParameters asked, GetSeries series, TimeProvider clock, HttpContext http)
    {
        var query = asked.Read();
        var errors = new List<FieldError>(query.Errors);
        var last = Month("to", to, errors) ?? clock.VietnamToday();
        var first = Month("from", from, errors) ?? last.AddMonths(-Math.Min(MonthsIfNotAsked, (last.Year - 1) * 12 + last.Month - 1));
        if (errors.Count == 0 && Months.Count(first, last) < 1) errors.Add(new FieldError("from", ApiRefusals.FromAfterTo));
        if (errors.Count == 0 && Months.Count(first, last) > GetSeries.MostMonths)
            errors.Add(new FieldError("to", ApiRefusals.TooManyMonths(GetSeries.MostMonths)));
        if (errors.Count > 0) return Problems.Refused(Result.Refused(errors));
        var answer = SeriesAnswer.Of(query.Value!, first, last, await series.ExecuteAsync(query.Value!, first, last, http.RequestAborted));
        return ProgrammeReply.Of(http, asked.Format, answer, ProgrammeCsv.Rows, $"ocop-ha-tinh-{answer.From}-{answer.To}");
    }

    private static DateOnly? Month(string name, string? value, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return month;
        errors.Add(new FieldError(name, ApiRefusals.NotAMonth));
        return null;
    }
}
