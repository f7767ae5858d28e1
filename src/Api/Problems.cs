using System.Globalization;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api;

/// <summary>Refusals as problem+json.</summary>
internal static class Problems
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    public static ProblemHttpResult NotFound(string what) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: $"There is no such {what}.");

    public static ProblemHttpResult Gone(string what) =>
        TypedResults.Problem(statusCode: StatusCodes.Status410Gone, title: $"The {what} was withdrawn.");

    /// <summary>400 that names each refused parameter, in words and under "errors".</summary>
    public static ValidationProblem Refused(Result result) => TypedResults.ValidationProblem(
        result.Errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Message.Text(_english)).ToArray()),
        title: "A parameter has a value that is not allowed.",
        detail: string.Join("; ", result.Errors.Select(e => $"{e.Field} {e.Message.Text(_english)}")));
}
