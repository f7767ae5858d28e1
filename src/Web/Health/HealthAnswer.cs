using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>What probes read. Reasons are sentences of ours: no exception, address or path.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyList<CheckAnswer> Checks)
{
    public const string NotChecked = "it could not be checked";

    public static HealthAnswer Of(HealthReport report) => new(report.Status.ToString(), [.. report.Entries.Select(e => new CheckAnswer(
        e.Key, e.Value.Status.ToString(), e.Value.Exception is null || e.Value.Status == HealthStatus.Healthy ? e.Value.Description : NotChecked))]);

    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(http.Response.Body, Of(report), HealthJson.Default.HealthAnswer, http.RequestAborted);
    }
}

internal sealed record CheckAnswer(string Name, string Status, string? Reason);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
