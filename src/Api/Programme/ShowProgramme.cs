using System.Globalization;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Programme;

/// <summary>GET /api/v1/programme.</summary>
internal static class ShowProgramme
{
    public static async Task<IResult> ExecuteAsync([AsParameters] ProgrammeParameters asked, GetProgramme programme, HttpContext http)
    {
        var query = asked.Read();
        if (!query.Succeeded) return Problems.Refused(query);
        var answer = ProgrammeAnswer.Of(await programme.ExecuteAsync(query.Value!, http.RequestAborted), asked.Targets);
        var file = string.Create(CultureInfo.InvariantCulture, $"ocop-ha-tinh-{answer.AsOf:yyyy-MM-dd}");
        return ProgrammeReply.Of(http, asked.Format, answer, ProgrammeCsv.Rows, file);
    }
}
