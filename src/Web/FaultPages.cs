using System.Diagnostics;
using Marketplace.Accounts.SignIn;
using Marketplace.Data;
using Marketplace.Storefront.Faults;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Web;

/// <summary>
/// What a reader sees when a request fails: 503 with Retry-After while the database does not answer, 500 for our own faults, and a page for
/// every refusal that brought none (403 of an account without the right, 413, 400, a link that has ended). Each carries an id, which stands in
/// the log when the fault is ours, and none fails itself.
/// </summary>
internal static class FaultPages
{
    private const string RetrySeconds = "30";

    public static void UseFaultPages(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(bare => AsksForPage(bare.HttpContext) ? WriteAsync(bare.HttpContext) : Task.CompletedTask);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = StatusOf,
            ExceptionHandler = WriteAsync,
            // A reader's mistake is no fault of ours: one line of it stands in the log, without a stack.
            SuppressDiagnosticsCallback = thrown => thrown.Exception is BadHttpRequestException,
        });
    }

    /// <summary>A person sits before it: a program reads the status, a picture's place stays empty.</summary>
    private static bool AsksForPage(HttpContext http) => !http.Request.Path.StartsWithSegments("/api")
        && http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static int StatusOf(Exception problem)
    {
        if (problem is BadHttpRequestException bad) return bad.StatusCode;
        return IsDown(problem) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
    }

    /// <summary>The database does not answer, or the index is still waiting for it.</summary>
    private static bool IsDown(Exception problem) => DatabaseFault.IsOutage(problem) || problem.GetBaseException() is TimeoutException;

    public static async Task WriteAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var id = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        var logs = http.RequestServices.GetRequiredService<ILoggerFactory>();
        var log = logs.CreateLogger(typeof(FaultPages).FullName!);
        if (status >= StatusCodes.Status500InternalServerError) log.LogWarning("Fault {FaultId}: {Status} was answered.", id, status);
        else if (http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad)
            log.LogInformation("Request {FaultId}: {Status} was answered ({Reason}).", id, status, bad.Message.ReplaceLineEndings(" "));
        http.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = RetrySeconds;
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem(statusCode: status, extensions: new Dictionary<string, object?> { ["traceId"] = id }).ExecuteAsync(http);
            return;
        }
        var (type, text) = await DrawAsync(http, status, id, logs, log);
        http.Response.ContentType = type;
        await http.Response.WriteAsync(text, CancellationToken.None);
    }

    private static async Task<(string Type, string Text)> DrawAsync(HttpContext http, int status, string id, ILoggerFactory logs, ILogger log)
    {
        try
        {
            await using var page = new HtmlRenderer(http.RequestServices, logs);
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(FaultDocument.Status)] = status, [nameof(FaultDocument.Id)] = id,
                [nameof(FaultDocument.Own)] = http.User.Identity is { IsAuthenticated: true } ? SignInPaths.LocalOrHome(null, http.User) : null,
            });
            var html = await page.Dispatcher.InvokeAsync(async () => (await page.RenderComponentAsync<FaultDocument>(parameters)).ToHtmlString());
            return ("text/html; charset=utf-8", html);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            log.LogError(problem, "The page of fault {FaultId} could not be drawn.", id);
            return ("text/plain; charset=utf-8", $"{status} {id}");
        }
    }
}
