using Marketplace.Catalog.Corrections;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Benchmarks.Programme;

/// <summary>Puts so many items into each queue of officers, of the first producers that the database holds.</summary>
internal sealed class FillQueues(DbContext db)
{
    public const int Each = 200;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = DateTimeOffset.UtcNow;
        var channels = await db.Set<ParticipationVersion>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid).OrderBy(p => p.Code).Take(Each)
            .ToListAsync(cancel);
        for (var i = 0; i < channels.Count; i++)
        {
            var (channel, at) = (channels[i], now.AddHours(-i));
            db.Add(new ChannelDeclaration
            {
                Id = Guid.CreateVersion7(at), FormKey = Guid.CreateVersion7(at), ParticipationCode = channel.Code, ProducerCode = channel.ProducerCode,
                ProducerName = channel.ProducerCode, Area = "446", Commune = "unknown", DeclaredBy = Guid.CreateVersion7(at), DeclaredAt = at,
            });
            db.Add(new LinkFlag
            {
                Id = Guid.CreateVersion7(at), ParticipationCode = channel.Code, ProducerCode = channel.ProducerCode, ProducerName = channel.ProducerCode,
                Area = "446", Commune = "unknown", Fault = LinkFault.Dead, OpenedAt = at,
            });
            db.Add(new StepAssignment
            {
                Id = Guid.CreateVersion7(at), FormKey = Guid.CreateVersion7(at), ProducerCode = $"Q{i}", ProducerName = channel.ProducerCode, Area = "446",
                Commune = "unknown", Step = NextStep.Check, AssignedAt = at, DueOn = DateOnly.FromDateTime(at.Date),
            });
            db.Add(new Correction
            {
                Id = Guid.CreateVersion7(at), Kind = SubjectKind.Producer, Code = channel.ProducerCode, Name = channel.ProducerCode, Area = "446",
                Commune = "unknown", Wrong = "Số nhà là 12, không phải 21.", Contact = "0912 345 678", ReportedAt = at,
            });
        }
        await db.SaveChangesAsync(cancel);
    }
}
