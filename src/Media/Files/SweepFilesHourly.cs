using Marketplace.Shared.Jobs;

namespace Marketplace.Media.Files;

/// <summary>By the clock: what <see cref="SweepFiles"/> deletes is deleted again without harm when an attempt was cut short.</summary>
internal sealed record SweepFilesHourly;

internal sealed class SweepFilesHourlyHandler(SweepFiles sweep) : IJobHandler<SweepFilesHourly>
{
    public Task ExecuteAsync(SweepFilesHourly job, JobContext context, CancellationToken cancel) => sweep.ExecuteAsync(cancel);
}
