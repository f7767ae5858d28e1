using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>`Tracker:LinkChecks`: whether addresses of channels are opened. Unless told otherwise in Production alone.</summary>
internal sealed record LinkCheckOptions(bool IsOn)
{
    public static LinkCheckOptions Of(IConfiguration? settings, IHostEnvironment? environment) =>
        new(settings?.GetValue<bool?>("Tracker:LinkChecks") ?? environment?.IsProduction() ?? false);
}
