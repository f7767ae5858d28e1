using System.Globalization;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Programme;

/// <summary>GET /api/v1/programme/by/{dimension}. Labels are Vietnamese.</summary>
internal static class ShowBreakdown
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");

    public static async Task<IResult> ExecuteAsync(string dimension, [AsParameters] ProgrammeParameters asked, GetBreakdown breakdown, HttpContext http)
    {
        if (Dimensions.Parse(dimension) is not { } by)
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such breakdown.", detail: "It is one of area, commune, type, star, group.");
        var query = asked.Read();
        if (!query.Succeeded) return Problems.Refused(query);
        var answer = BreakdownAnswer.Of(await breakdown.ExecuteAsync(query.Value!, by, http.RequestAborted, _vietnamese));
        return ProgrammeReply.Of(http, asked.Format, answer, ProgrammeCsv.Rows, string.Create(CultureInfo.InvariantCulture, $"ocop-ha-tinh-{dimension}-{answer.AsOf:yyyy-MM-dd}"));
    }
}
