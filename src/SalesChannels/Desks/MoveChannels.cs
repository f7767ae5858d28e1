using System.Linq.Expressions;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Producers.Merging;
using Marketplace.Register;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Desks;

/// <summary>
/// Channels of a merged producer are the living one's from now on, with the checks and declarations that name them. The producer is part of a
/// green confirmation's key: the same is recorded of the living one, and the old one never was.
/// </summary>
internal sealed class MoveChannels(DbContext db, RecordFact<ParticipationVersion> participations, RecordFact<GreenVersion> green, TimeProvider clock)
    : IFollowsMerge
{
    public async Task<IReadOnlyList<(string Word, int Count)>> CountAsync(string merged, CancellationToken cancel) =>
    [
        ("participations", await Participations(merged).CountAsync(cancel)),
        ("green", await Green(merged).CountAsync(cancel)),
    ];

    public async Task<Result> FollowAsync(string merged, KnownProducer living, CancellationToken cancel)
    {
        foreach (var channel in await Participations(merged).ToListAsync(cancel))
            if (await participations.ExecuteAsync(Moved(channel, living.Code), cancel) is { Succeeded: false } refused) return refused;
        await db.Set<ChannelDeclaration>().Where(d => d.ProducerCode == merged).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.ProducerCode, living.Code).SetProperty(d => d.Area, living.Area).SetProperty(d => d.Commune, living.Commune), cancel);
        await MoveTasksAsync(merged, living, cancel);
        var own = await Green(living.Code).Select(g => g.ConfirmedOn).ToListAsync(cancel);
        foreach (var chain in await Green(merged).ToListAsync(cancel))
        {
            if (!own.Contains(chain.ConfirmedOn) && await green.ExecuteAsync(Of(chain, living.Code), cancel) is { Succeeded: false } refused) return refused;
            var never = Of(chain, merged);
            never.IsVoid = true;
            if (await green.ExecuteAsync(never, cancel) is { Succeeded: false } unvoided) return unvoided;
        }
        return Result.Ok();
    }

    /// <summary>A step that is open for both already stays open once: the living one's.</summary>
    private async Task MoveTasksAsync(string merged, KnownProducer living, CancellationToken cancel)
    {
        await db.Set<FieldCheck>().Where(c => c.ProducerCode == merged).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.ProducerCode, living.Code).SetProperty(c => c.Area, living.Area).SetProperty(c => c.Commune, living.Commune), cancel);
        await db.Set<LinkFlag>().Where(f => f.ProducerCode == merged && f.ClosedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.ProducerCode, living.Code).SetProperty(f => f.Area, living.Area).SetProperty(f => f.Commune, living.Commune), cancel);
        var steps = db.Set<StepAssignment>().Where(a => a.ClosedAt == null);
        var both = steps.Where(a => a.ProducerCode == living.Code).Select(a => a.Step);
        await steps.Where(a => a.ProducerCode == merged && both.Contains(a.Step)).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.ClosedAt, clock.GetUtcNow()).SetProperty(a => a.Outcome, (AssignmentOutcome?)AssignmentOutcome.Withdrawn), cancel);
        await steps.Where(a => a.ProducerCode == merged).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.ProducerCode, living.Code).SetProperty(a => a.Area, living.Area).SetProperty(a => a.Commune, living.Commune), cancel);
    }

    public async Task<Result> ReturnAsync(KnownProducer merged, string living, DateTimeOffset mergedAt, CancellationToken cancel)
    {
        var channels = new List<string>();
        foreach (var channel in await Participations(living).ToListAsync(cancel))
        {
            if ((await BeforeAsync<ParticipationVersion>(p => p.Code == channel.Code, mergedAt, cancel))?.ProducerCode != merged.Code) continue;
            channels.Add(channel.Code);
            if (await participations.ExecuteAsync(Moved(channel, merged.Code), cancel) is { Succeeded: false } refused) return refused;
        }
        await ReturnTasksAsync(merged, channels, cancel);
        var voided = await db.Set<GreenVersion>().AsNoTracking()
            .Where(g => g.ProducerCode == merged.Code && g.IsLatest && g.IsVoid && g.RecordedAt >= mergedAt).ToListAsync(cancel);
        foreach (var day in voided.Select(g => g.ConfirmedOn))
        {
            if (await BeforeAsync<GreenVersion>(g => g.ProducerCode == merged.Code && g.ConfirmedOn == day, mergedAt, cancel) is not { IsVoid: false } own)
                continue;
            var other = await Green(living).SingleOrDefaultAsync(g => g.ConfirmedOn == day, cancel);
            var isOthers = await BeforeAsync<GreenVersion>(g => g.ProducerCode == living && g.ConfirmedOn == day, mergedAt, cancel) is { IsVoid: false };
            if (await green.ExecuteAsync(Of(isOthers ? own : other ?? own, merged.Code), cancel) is { Succeeded: false } refused) return refused;
            if (isOthers || other is null) continue;
            var never = Of(other, living);
            never.IsVoid = true;
            if (await green.ExecuteAsync(never, cancel) is { Succeeded: false } unvoided) return unvoided;
        }
        return Result.Ok();
    }

    /// <summary>Those that name a channel go with it; an open step that names none stays where it is, and is settled by the facts.</summary>
    private async Task ReturnTasksAsync(KnownProducer merged, List<string> channels, CancellationToken cancel)
    {
        await db.Set<ChannelDeclaration>().Where(d => channels.Contains(d.ParticipationCode)).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.ProducerCode, merged.Code).SetProperty(d => d.Area, merged.Area).SetProperty(d => d.Commune, merged.Commune), cancel);
        await db.Set<FieldCheck>().Where(c => channels.Contains(c.ParticipationCode)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.ProducerCode, merged.Code).SetProperty(c => c.Area, merged.Area).SetProperty(c => c.Commune, merged.Commune), cancel);
        await db.Set<LinkFlag>().Where(f => channels.Contains(f.ParticipationCode) && f.ClosedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.ProducerCode, merged.Code).SetProperty(f => f.Area, merged.Area).SetProperty(f => f.Commune, merged.Commune), cancel);
        await db.Set<StepAssignment>().Where(a => channels.Contains(a.ParticipationCode) && a.ClosedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.ProducerCode, merged.Code).SetProperty(a => a.Area, merged.Area).SetProperty(a => a.Commune, merged.Commune), cancel);
    }

    private Task<T?> BeforeAsync<T>(Expression<Func<T, bool>> of, DateTimeOffset instant, CancellationToken cancel) where T : FactVersion =>
        db.Set<T>().AsNoTracking().Where(of).Where(v => v.RecordedAt < instant).OrderByDescending(v => v.RecordedAt).FirstOrDefaultAsync(cancel);

    private IQueryable<ParticipationVersion> Participations(string producer) =>
        db.Set<ParticipationVersion>().AsNoTracking().Where(p => p.ProducerCode == producer && p.IsLatest && !p.IsVoid);

    private IQueryable<GreenVersion> Green(string producer) =>
        db.Set<GreenVersion>().AsNoTracking().Where(g => g.ProducerCode == producer && g.IsLatest && !g.IsVoid);

    private static ParticipationVersion Moved(ParticipationVersion p, string producer) => new()
    {
        Code = p.Code, ProducerCode = producer, Kind = p.Kind, Platform = p.Platform, Reference = p.Reference, StartedOn = p.StartedOn, EndedOn = p.EndedOn,
        IsSample = p.IsSample,
    };

    private static GreenVersion Of(GreenVersion g, string producer) =>
        new() { ProducerCode = producer, ConfirmedOn = g.ConfirmedOn, EndedOn = g.EndedOn, IsSample = g.IsSample };
}
