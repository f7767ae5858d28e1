using Marketplace.Shared;
using Microsoft.Extensions.Logging;

namespace Marketplace.Components.Theming;

/// <summary>Looks at the themes every two seconds: a folder that is copied or changed is shown without a restart, on any file system.</summary>
internal sealed class ThemeWatch(Themes book, ILogger<ThemeWatch> log) : PeriodicWork(_pause, log)
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    protected override TimeSpan FirstPause => _pause;

    protected override Task RunOnceAsync(CancellationToken cancel)
    {
        if (book.Reload()) log.LogInformation("Themes were read again.");
        return Task.CompletedTask;
    }
}
