using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Components.Theming;

/// <summary>Looks at the themes every two seconds: a folder that is copied or changed is shown without a restart, on any file system.</summary>
internal sealed class ThemeWatch(Themes book, ILogger<ThemeWatch> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (book.Reload()) log.LogInformation("Themes were read again.");
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                log.LogWarning(problem, "The themes could not be looked at; trying again.");
            }
        }
    }
}
