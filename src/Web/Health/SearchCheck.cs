using Marketplace.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>The engine answers, is the one that was set up, and knows as many products as the shop lists.</summary>
internal sealed class SearchCheck(CheckSearch search) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var found = await search.ExecuteAsync(patient: context.Registration.Tags.Contains(HealthModule.Doctor), cancellationToken);
            var why = (found.Reason ?? "Elasticsearch does not answer").TrimEnd('.');
            if (found.Degraded) return HealthCheckResult.Degraded($"{why}; the embedded engine answers");
            return !found.Differs
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"the {found.Engine} index holds {found.Found} of {found.Listed} products");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded("the search index does not answer");
        }
    }
}
