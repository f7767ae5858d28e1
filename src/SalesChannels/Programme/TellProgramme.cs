using Marketplace.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Figures are computed from all facts but holiday notices; where a producer sells stands on pages of the shop too.</summary>
internal sealed class TellProgramme : IFactsWritten
{
    private const string Notices = "notices.csv";

    public Task OnWrittenAsync(DbContext db, TouchedFacts touched, DateTimeOffset now, CancellationToken cancel)
    {
        if (touched.Files.Any(f => f != Notices)) db.Publish(RegisterTopics.Facts, now);
        if (touched.Files.Any(f => f is ChannelsFile.FileName or ChecksFile.FileName)) db.Publish(ChannelTopics.Sold, now);
        return Task.CompletedTask;
    }
}
