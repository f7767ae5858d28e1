using Marketplace.Data;
using Marketplace.Web.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Commands;

/// <summary>Says what is wrong with configuration, database, index, images and mail, and is well again with exit code 0.</summary>
internal static class Doctor
{
    public static Verb Verb { get; } = new("doctor", "", async context =>
    {
        if (await PrepareAsync(context) is { } fault) await context.Out.WriteLineAsync($"FAULT    start          {fault}");
        var checks = context.Services.GetRequiredService<HealthCheckService>();
        var report = await checks.CheckHealthAsync(c => c.Tags.Contains(HealthModule.Doctor), context.Cancel);
        foreach (var check in HealthAnswer.Of(report).Checks)
            await context.Out.WriteLineAsync($"{Word(check.Status),-8} {check.Name,-14} {check.Reason}".TrimEnd());
        return report.Status == HealthStatus.Healthy ? 0 : 1;
    })
    { PreparesItself = true };

    /// <summary>A database that cannot be prepared is a finding, not the end of the examination.</summary>
    private static async Task<string?> PrepareAsync(VerbContext context)
    {
        try
        {
            var folders = context.Services.GetRequiredService<AppFolders>();
            await context.Services.GetRequiredService<ReferenceData>().PrepareAsync(folders.Seed, context.Cancel);
            return null;
        }
        catch (Exception problem)
        {
            return $"the database cannot be prepared ({problem.GetBaseException().Message})";
        }
    }

    private static string Word(string status) => status switch
    {
        nameof(HealthStatus.Healthy) => "ok",
        nameof(HealthStatus.Degraded) => "WARNING",
        _ => "FAULT",
    };
}
