using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>Calls of the API: a key, known parameters, an idempotency key that keeps its answer, then the act.</summary>
internal static class Calls
{
    private static readonly ConcurrentDictionary<(StandIn, string), (string Body, Task<(int Status, JsonObject Answer)> Answer)> _kept = [];

    public static void MapCalls(this WebApplication server, StandIn standIn)
    {
        server.MapPost("/v1/checkout/sessions", (HttpContext http) => PostAsync(http, standIn, SessionCall.Open));
        server.MapPost("/v1/checkout/sessions/{id}/expire", (HttpContext http, string id) => PostAsync(http, standIn, (s, _) => SessionCall.Expire(s, id)));
        server.MapPost("/v1/refunds", (HttpContext http) => PostAsync(http, standIn, RefundCall.Create));
        server.MapGet("/v1/checkout/sessions/{id}", (HttpContext http, string id) =>
            GetAsync(http, standIn, () => SessionCall.Show(standIn, http.Request.Query, id)));
        server.MapGet("/v1/refunds", (HttpContext http) => GetAsync(http, standIn, () => RefundCall.List(standIn, http.Request.Query)));
        server.MapFallback((HttpContext http) => AnswerAsync(http, 404, Errors.Of("invalid_request_error", "Unrecognized request URL")));
    }

    private static async Task GetAsync(HttpContext http, StandIn standIn, Func<(int Status, JsonObject Answer)> act)
    {
        var (status, answer) = Refused(http, standIn) ?? act();
        await AnswerAsync(http, status, answer);
    }

    private static async Task PostAsync(
        HttpContext http, StandIn standIn, Func<StandIn, IReadOnlyDictionary<string, string>, (int Status, JsonObject Answer)> act)
    {
        if (Refused(http, standIn) is { } refused)
        {
            await AnswerAsync(http, refused.Status, refused.Answer);
            return;
        }
        var form = (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString());
        var body = string.Join('&', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (!key.Contains(':', StringComparison.Ordinal) && !http.Request.Path.Value!.EndsWith("/expire", StringComparison.Ordinal))
            standIn.Complaints.Enqueue($"POST {http.Request.Path} without an idempotency key of the shop's own");
        StandInFault? fault = standIn.Faults.TryDequeue(out var planted) ? planted : null;
        if (fault == StandInFault.FailBefore)
        {
            await AnswerAsync(http, 500, Errors.Of("api_error", "Planted: before"));
            return;
        }
        var (status, answer) = await OnceAsync(standIn, $"{http.Request.Path} {key}", key, body, () => act(standIn, form));
        if (fault == StandInFault.SilentAfter) await Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted);
        if (fault == StandInFault.FailAfter) (status, answer) = (500, Errors.Of("api_error", "Planted: after"));
        await AnswerAsync(http, status, answer);
    }

    /// <summary>What failed its checks is not kept, as at Stripe.</summary>
    private static async Task<(int, JsonObject)> OnceAsync(StandIn standIn, string kept, string key, string body, Func<(int Status, JsonObject Answer)> act)
    {
        if (key.Length == 0) return act();
        var done = new TaskCompletionSource<(int, JsonObject)>();
        var (first, answer) = _kept.GetOrAdd((standIn, kept), (body, done.Task));
        if (first != body) return (400, Errors.Of("idempotency_error", "Keys for idempotent requests can only be used with the same parameters"));
        if (answer != done.Task) return await answer;
        var now = act();
        if (now.Status == 400) _kept.TryRemove((standIn, kept), out _);
        done.SetResult(now);
        return now;
    }

    private static (int Status, JsonObject Answer)? Refused(HttpContext http, StandIn standIn)
    {
        if (standIn.IsDown) return (503, Errors.Of("api_error", "Planted: down"));
        return http.Request.Headers.Authorization == $"Bearer {StandInOptions.SecretKey}"
            ? null : (401, Errors.Of("invalid_request_error", "Invalid API Key provided"));
    }

    private static async Task AnswerAsync(HttpContext http, int status, JsonObject answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers["Request-Id"] = string.Create(CultureInfo.InvariantCulture, $"req_{Environment.TickCount64}");
        await http.Response.WriteAsync(answer.ToJsonString());
    }
}

internal static class Errors
{
    public static JsonObject Of(string type, string message, string? param = null, string? code = null) =>
        new() { ["error"] = new JsonObject { ["type"] = type, ["message"] = message, ["param"] = param, ["code"] = code } };
}
