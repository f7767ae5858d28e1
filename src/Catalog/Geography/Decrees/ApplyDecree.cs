using System.Data;
using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>
/// An entered decree becomes true: from its day on its communes are there, and each producer of the communes that it changes lies in the new
/// one, by new versions of its periods. Where a commune was split a person says for each producer where it lies: nothing is guessed. The
/// reporting area of a producer stays what it was. Errors: "" (not for this person, applied already, the units changed meanwhile), and a
/// producer's code where it is not decided.
/// </summary>
public sealed class ApplyDecree
{
    private readonly DbContext _db;
    private readonly RecordFact<CommuneVersion> _communes;
    private readonly RecordFact<ProducerVersion> _producers;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal ApplyDecree(
        DbContext db, RecordFact<CommuneVersion> communes, RecordFact<ProducerVersion> producers, ICurrentUser user, IAudit audit, TimeProvider clock) =>
        (_db, _communes, _producers, _user, _audit, _clock) = (db, communes, producers, user, audit, clock);

    /// <param name="id">Of the decree.</param>
    /// <param name="decided">By code of a producer whose commune was split: the code of the commune where it lies.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<Result> ExecuteAsync(Guid id, IReadOnlyDictionary<string, string> decided, CancellationToken cancel) =>
        _db.InTransactionAsync(c => ApplyAsync(id, decided, c), cancel, IsolationLevel.Serializable);

    private async Task<Result> ApplyAsync(Guid id, IReadOnlyDictionary<string, string> decided, CancellationToken cancel)
    {
        if (!EnterDecree.IsFor(_user) || _user.Id is not { } person) return Refused("", DecreeTexts.NotForYou);
        var now = _clock.GetUtcNow();
        var isMine = await _db.Set<Decree>().Where(d => d.Id == id && d.State == DecreeState.Entered).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DecreeState.Applied).SetProperty(d => d.AppliedAt, now).SetProperty(d => d.AppliedBy, person), cancel) == 1;
        if (!isMine) return Refused("", DecreeTexts.AppliedAlready);
        var decree = await _db.Set<Decree>().AsNoTracking().Include(d => d.Lines).SingleAsync(d => d.Id == id, cancel);
        var before = GeographySource.Of(_db, _clock.VietnamToday());
        var faults = DecreeRules.Faults([.. decree.Lines.OrderBy(l => l.Position)], decree.EffectiveOn, before).ToList();
        if (faults.Count > 0) return Result.Refused([.. faults.Select(f => new FieldError("", f))]);
        var periods = await PlanDecree.PeriodsAsync(_db, before, decree, cancel);
        var planned = PlannedMove.Of(decree, periods, before);
        if (Undecided(planned, decided).ToList() is { Count: > 0 } undecided) return Result.Refused(undecided);
        if (_user.IsSample && planned.Any(p => !p.IsSample)) return Refused("", DecreeTexts.SampleAndReal);
        foreach (var line in decree.Lines)
            if (await _communes.ExecuteAsync(FactOf(decree, line), cancel) is { Succeeded: false } refused) return refused;
        var moves = planned.ToDictionary(p => (p.Code, p.From), p => p.To is [var only] ? only : decided[p.Code]);
        foreach (var period in periods)
        {
            var from = before.CommuneOf(period.CommuneCode, period.LegacyCommuneCode);
            var to = moves[(period.Code, from)];
            // Where it stays under its code nothing is to be said that the code does not say.
            if (to != from && await MoveAsync(decree, period, to, before, cancel) is { Succeeded: false } unmoved) return unmoved;
        }
        _audit.Note("decree.applied", $"decree:{id}", "", $"{decree.Number}: {moves.Count} producers");
        return Result.Ok();
    }

    internal static CommuneVersion FactOf(Decree decree, DecreeLine line) => new()
    {
        Code = line.NewCode, EffectiveOn = decree.EffectiveOn, OldCode = line.OldCode, Type = line.NewType, Name = line.NewName,
        IsPart = line.IsPart, DecreeNo = decree.Number, IsSample = decree.IsSample,
    };

    private static IEnumerable<FieldError> Undecided(IReadOnlyList<PlannedMove> planned, IReadOnlyDictionary<string, string> decided)
    {
        var split = planned.Where(p => p.IsSplit).ToList();
        if (split.Count > PlanDecree.MostToDecide) return [new FieldError("", DecreeTexts.TooManyToDecide)];
        return split.Where(p => !p.To.Contains(decided.GetValueOrDefault(p.Code, ""))).Select(p => new FieldError(p.Code, DecreeTexts.Undecided(p.Name)));
    }

    /// <summary>A period that began before the day ends on it and goes on in the new commune; one that begins later lies there as a whole.</summary>
    private async Task<Result> MoveAsync(Decree decree, ProducerVersion period, string commune, GeographyBook before, CancellationToken cancel)
    {
        var moved = period.Again();
        (moved.CommuneCode, moved.AreaCode) = (commune, AreaOf(period, before));
        var isCut = period.TypeFrom < decree.EffectiveOn;
        if (isCut)
        {
            var ended = period.Again();
            moved.TypeFrom = decree.EffectiveOn;
            ended.TypeTo = decree.EffectiveOn;
            if (await _producers.ExecuteAsync(ended, cancel) is { Succeeded: false } refused) return refused;
        }
        _db.Add(new DecreeMove
        {
            DecreeId = decree.Id, ProducerCode = period.Code, PeriodFrom = moved.TypeFrom, IsCut = isCut, CommuneBefore = period.CommuneCode,
            AreaBefore = period.AreaCode, CommuneAfter = commune,
        });
        return await _producers.ExecuteAsync(moved, cancel);
    }

    /// <summary>An old commune tells the area whatever comes later; where there is none, what the commune told is written down.</summary>
    private static string? AreaOf(ProducerVersion period, GeographyBook before)
    {
        if (period.AreaCode is not null || period.LegacyCommuneCode is not null) return period.AreaCode;
        return before.AreaOf(null, null, period.CommuneCode) is var area && area == GeographyBook.Unknown ? null : area;
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
