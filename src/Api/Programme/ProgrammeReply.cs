using System.Text;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Api.Programme;

/// <summary>JSON, or the same as CSV where `format` or the Accept header asks for it.</summary>
internal static class ProgrammeReply
{
    public static IResult Of<T>(HttpContext http, string? format, T answer, Func<T, IEnumerable<IReadOnlyList<string>>> rows, string fileName)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (format is "json" || string.IsNullOrEmpty(format) && !PrefersCsv(http.Request.GetTypedHeaders())) return TypedResults.Ok(answer);
        using var text = new StringWriter();
        foreach (var row in rows(answer)) CsvLine.Write(text, row);
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", format is "csv" ? fileName + ".csv" : null);
    }

    /// <summary>CSV has to be named; a wildcard means JSON.</summary>
    private static bool PrefersCsv(RequestHeaders headers)
    {
        double Quality(string type) => headers.Accept
            .Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(a => a.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Quality("text/csv") > Quality("application/json") && Quality("text/csv") >= Quality("*/*");
    }
}
