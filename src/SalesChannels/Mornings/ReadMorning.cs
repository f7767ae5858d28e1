using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Mornings;

/// <summary>What waits for an officer this morning in the own places. Demonstration accounts are told of demonstration data, and only they are.</summary>
internal sealed class ReadMorning(DbContext db, ProgrammeSource source, TimeProvider clock)
{
    /// <summary>Lines of each part; the rest is a number.</summary>
    public const int Most = 10;

    public async Task<Morning> ExecuteAsync(OfficerPost post, CancellationToken cancel)
    {
        var (me, samples, today) = (post.Officer.AccountId, post.Officer.IsSample, clock.VietnamToday());
        var declared = (await db.Set<ChannelDeclaration>().AsNoTracking()
                .Where(d => d.DecidedAt == null && d.DeclaredBy != me && d.IsSample == samples)
                .Join(db.Set<ParticipationVersion>().Where(p => p.IsLatest), d => d.ParticipationCode, p => p.Code, (d, p) => new { Declaration = d, p.Kind })
                .OrderBy(d => d.Declaration.DeclaredAt).ToListAsync(cancel))
            .Where(d => post.Serves(d.Declaration.Area, d.Declaration.Commune)).ToList();
        var given = db.Set<StepAssignment>().AsNoTracking().Where(a => a.AssignedTo == me && a.ClosedAt == null && a.IsSample == samples);
        var steps = await given.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Most).ToListAsync(cancel);
        var day = await source.DayAsync(new ProgrammeQuery(Samples: samples), today, cancel);
        var scoped = post.HasWholeProvince ? day : day.Day.In(ProgrammeScope.Whole, post.Units);
        var due = scoped.Once(DuePass.On).Where(d => !samples || ListedProducer.Of(day.Day, d.Producer).IsSample).ToList();
        return new Morning(
            [
                .. declared.Take(Most).Select(d => new MorningChannel(
                    d.Declaration.ParticipationCode, d.Declaration.ProducerName, d.Kind, ChannelTimes.DueOn(d.Declaration.DeclaredAt))),
            ],
            declared.Count,
            [
                .. (await ListRechecks.RowsAsync(db, scoped, [.. due.Take(Most)], cancel))
                    .Select(r => new MorningChannel(r.Code, r.Producer.Name, r.Kind, r.GoodUntil)),
            ],
            due.Count, steps, await given.CountAsync(cancel));
    }
}

/// <param name="Day">Last day for the decision, or last day on which the pass is good.</param>
internal sealed record MorningChannel(string Code, string ProducerName, Channels.ChannelKind Kind, DateOnly Day);

/// <summary>The first of each, and how many there are.</summary>
internal sealed record Morning(
    IReadOnlyList<MorningChannel> Declared, int DeclaredCount, IReadOnlyList<MorningChannel> Stale, int StaleCount, IReadOnlyList<StepAssignment> Steps,
    int StepCount)
{
    public int Count => DeclaredCount + StaleCount + StepCount;
}
