using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>The data folder takes a file and has room left. Without it pages are still read, so it degrades and does not stop.</summary>
internal sealed class StorageCheck(AppFolders folders) : IHealthCheck
{
    private const long LeastFree = 200L * 1024 * 1024;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(folders.Data, $".probe-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folders.Data);
            await File.WriteAllTextAsync(probe, "ok", cancellationToken);
            File.Delete(probe);
            var free = new DriveInfo(folders.Data).AvailableFreeSpace;
            return free < LeastFree ? HealthCheckResult.Degraded($"{free / (1024 * 1024)} MB are left on the disk") : HealthCheckResult.Healthy();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Degraded("the data folder cannot be written");
        }
    }
}
