using System.Globalization;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Programme;

/// <summary>GET /api/v1/programme/by/{dimension}. Labels are Vietnamese.</summary>
internal static class ShowBreakdown
{
    public static async Task<IResult> ExecuteAsync(
        string dimension, [AsParameters] ProgrammeParameters asked, GetBreakdown breakdown, RowLabels labels, HttpContext http)
    {
        if (Dimensions.Parse(dimension) is not { } by) return NoSuchDimension();
        var query = asked.Read();
        if (!query.Succeeded) return Problems.Refused(query);
        var found = await breakdown.ExecuteAsync(query.Value!, by, http.RequestAborted);
        var answer = new BreakdownAnswer(
            found.AsOf, found.Query.KnownAt, found.Query.Samples, [.. found.Rows.Select(r => BreakdownItem.Of(r, labels.Of(by, r.Key)))]);
        var file = string.Create(CultureInfo.InvariantCulture, $"ocop-ha-tinh-{dimension}-{answer.AsOf:yyyy-MM-dd}");
        return ProgrammeReply.Of(http, asked.Format, answer, ProgrammeCsv.Rows, file);
    }

    private static IResult NoSuchDimension() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "There is no such breakdown.", detail: "It is one of area, commune, type, star, group.");
}
