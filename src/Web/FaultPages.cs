using Marketplace.Data;
using Marketplace.Storefront.Faults;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Marketplace.Web;

/// <summary>What a reader sees when a request fails: 503 with Retry-After while the database does not answer, 500 for our own faults.</summary>
internal static class FaultPages
{
    private const string RetrySeconds = "30";

    public static void UseFaultPages(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        StatusCodeSelector = problem => problem is BadHttpRequestException bad ? bad.StatusCode
            : IsDown(problem) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        ExceptionHandler = WriteAsync,
    });

    /// <summary>The database does not answer, or the index is still waiting for it.</summary>
    private static bool IsDown(Exception problem) => DatabaseFault.IsOutage(problem) || problem.GetBaseException() is TimeoutException;

    public static async Task WriteAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        http.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = RetrySeconds;
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem(statusCode: status).ExecuteAsync(http);
            return;
        }
        await using var page = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(FaultDocument.Status)] = status });
        var html = await page.Dispatcher.InvokeAsync(async () => (await page.RenderComponentAsync<FaultDocument>(parameters)).ToHtmlString());
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(html, CancellationToken.None);
    }
}
