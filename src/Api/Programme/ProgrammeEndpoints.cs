using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Api.Programme;

/// <summary>The programme's figures, open to all.</summary>
internal static class ProgrammeEndpoints
{
    public static void MapProgramme(this IEndpointRouteBuilder api)
    {
        var programme = api.MapGroup("/programme").AllowAnonymous().WithTags("Programme").AddEndpointFilter<Revalidation>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        programme.MapGet("", ShowProgramme.ExecuteAsync).WithName("ShowProgramme")
            .WithSummary("All targets of the plan on one day, with the counts behind them.")
            .Produces<ProgrammeAnswer>().Produces<string>(StatusCodes.Status200OK, "text/csv");
        programme.MapGet("/by/{dimension}", ShowBreakdown.ExecuteAsync).WithName("ShowProgrammeBreakdown")
            .WithSummary("The figures row by row: by area, commune, type, star or group.")
            .Produces<BreakdownAnswer>().Produces<string>(StatusCodes.Status200OK, "text/csv").ProducesProblem(StatusCodes.Status404NotFound);
        programme.MapGet("/series", ShowSeries.ExecuteAsync).WithName("ShowProgrammeSeries")
            .WithSummary("All targets at the end of each month.")
            .Produces<SeriesAnswer>().Produces<string>(StatusCodes.Status200OK, "text/csv");
    }
}
