using Marketplace.Register;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Figures are computed from all facts but holiday notices.</summary>
internal sealed class TellProgramme : IFactsWritten
{
    private const string Notices = "notices.csv";

    public Task OnWrittenAsync(DbContext db, TouchedFacts touched, DateTimeOffset now, CancellationToken cancel)
    {
        if (touched.Files.Any(f => f != Notices)) db.Publish(RegisterTopics.Facts, now);
        return Task.CompletedTask;
    }
}
