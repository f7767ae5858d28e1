using System.ComponentModel.DataAnnotations;
using System.Data;
using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography.Decrees;

public sealed class TakeBackForm
{
    public const int LongestReason = 500;

    [StringLength(LongestReason)] public string Reason { get; set; } = "";
}

/// <summary>
/// An applied decree was a mistake, or is not to come: its communes are gone, and each producer lies where it did, by new versions that keep
/// what was learned of it meanwhile. Refused while it cannot be told what was before. Errors: Reason, "" (not for this person, not applied,
/// a later decree builds upon it, producers moved or came since).
/// </summary>
public sealed class TakeBackDecree
{
    private const int MostNamed = 10;
    private readonly DbContext _db;
    private readonly RecordFact<CommuneVersion> _communes;
    private readonly RecordFact<ProducerVersion> _producers;
    private readonly GeographyBook _geography;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal TakeBackDecree(
        DbContext db, RecordFact<CommuneVersion> communes, RecordFact<ProducerVersion> producers, GeographyBook geography, ICurrentUser user,
        IAudit audit, TimeProvider clock) =>
        (_db, _communes, _producers, _geography, _user, _audit, _clock) = (db, communes, producers, geography, user, audit, clock);

    /// <returns>How many producers go back, or why they cannot.</returns>
    public async Task<Result<int>> PreviewAsync(Guid id, CancellationToken cancel)
    {
        if (!EnterDecree.IsFor(_user)) return Refused(DecreeTexts.NotForYou);
        if (await FindAsync(id, cancel) is not { } decree) return Refused(DecreeTexts.NotApplied);
        var made = decree.Lines.Select(l => l.NewCode).Distinct().ToList();
        if (await _db.Set<Decree>().AnyAsync(d => d.Id != id && d.State == DecreeState.Applied && d.EffectiveOn >= decree.EffectiveOn
            && d.Lines.Any(l => made.Contains(l.OldCode)), cancel)) return Refused(DecreeTexts.BuiltUpon);
        var moves = await MovesAsync(id, cancel);
        var periods = await PeriodsAsync(moves, cancel);
        if (Elsewhere(moves, periods) is { Count: > 0 } elsewhere) return Refused(DecreeTexts.MovedSince(Named(elsewhere)));
        var kept = decree.Lines.Select(l => l.OldCode).ToHashSet();
        var begun = made.Where(code => !kept.Contains(code)).ToList();
        var moved = moves.Select(m => m.ProducerCode).ToHashSet();
        var come = await _db.Set<ProducerVersion>().Where(p => p.IsLatest && !p.IsVoid && begun.Contains(p.CommuneCode!)).Select(p => p.Code).Distinct()
            .ToListAsync(cancel);
        if (come.Where(code => !moved.Contains(code)).ToList() is { Count: > 0 } others) return Refused(DecreeTexts.ComeSince(Named(others)));
        return Result.Ok(moved.Count);
    }

    public Task<Result> ExecuteAsync(Guid id, TakeBackForm form, CancellationToken cancel) =>
        _db.InTransactionAsync(c => TakeBackAsync(id, form, c), cancel, IsolationLevel.Serializable);

    private async Task<Result> TakeBackAsync(Guid id, TakeBackForm form, CancellationToken cancel)
    {
        if (!EnterDecree.IsFor(_user) || _user.Id is not { } person) return Result.Refused(new FieldError("", DecreeTexts.NotForYou));
        var why = OutsideText.Tidy(form.Reason);
        if (why.Length == 0) return Result.Refused(new FieldError(nameof(form.Reason), DecreeTexts.ReasonNeeded));
        var preview = await PreviewAsync(id, cancel);
        if (!preview.Succeeded) return Result.Refused(preview.Errors);
        var decree = await _db.Set<Decree>().Include(d => d.Lines).SingleAsync(d => d.Id == id, cancel);
        var moves = await MovesAsync(id, cancel);
        var periods = await PeriodsAsync(moves, cancel);
        foreach (var move in moves.OrderByDescending(m => m.PeriodFrom))
            if (await ReturnAsync(decree, move, [.. periods[move.ProducerCode]], cancel) is { Succeeded: false } refused) return refused;
        foreach (var fact in decree.Lines.Select(line => ApplyDecree.FactOf(decree, line)))
        {
            fact.IsVoid = true;
            if (await _communes.ExecuteAsync(fact, cancel) is { Succeeded: false } unsaid) return unsaid;
        }
        _db.RemoveRange(moves);
        (decree.State, decree.TakenBackAt, decree.TakenBackBy, decree.TakenBackWhy) = (DecreeState.TakenBack, _clock.GetUtcNow(), person, why);
        _audit.Note("decree.taken-back", $"decree:{id}", decree.Number, why);
        return Result.Ok();
    }

    /// <summary>A period that was cut and is like the one before it again is one with it; a period that was corrected meanwhile keeps that.</summary>
    private async Task<Result> ReturnAsync(Decree decree, DecreeMove move, List<ProducerVersion> periods, CancellationToken cancel)
    {
        // Periods that began since lie where the decree had put it.
        foreach (var since in periods.Where(p => p.TypeFrom > decree.EffectiveOn && p.TypeFrom != move.PeriodFrom && p.CommuneCode == move.CommuneAfter))
            if (await _producers.ExecuteAsync(Back(since, move), cancel) is { Succeeded: false } later) return later;
        var now = periods.Find(p => p.TypeFrom == move.PeriodFrom)!;
        var back = Back(now, move);
        var before = move.IsCut ? periods.Find(p => p.TypeTo == move.PeriodFrom) : null;
        if (before is null || !SaysTheSame(before, back)) return await _producers.ExecuteAsync(back, cancel);
        back.IsVoid = true;
        if (await _producers.ExecuteAsync(back, cancel) is { Succeeded: false } refused) return refused;
        var whole = before.Again();
        whole.TypeTo = now.TypeTo;
        return await _producers.ExecuteAsync(whole, cancel);
    }

    private ProducerVersion Back(ProducerVersion p, DecreeMove move)
    {
        var isWritten = move.AreaBefore is null && move.CommuneBefore is { } commune && p.AreaCode == _geography.AreaOfCommune(commune);
        var back = p.Again();
        back.CommuneCode = move.CommuneBefore;
        if (isWritten) back.AreaCode = null;
        return back;
    }

    private static bool SaysTheSame(ProducerVersion a, ProducerVersion b) =>
        (a.Name, a.Type, a.CommuneCode, a.LegacyCommuneCode, a.AreaCode, a.Address, a.Phone, a.TaxCode)
        == (b.Name, b.Type, b.CommuneCode, b.LegacyCommuneCode, b.AreaCode, b.Address, b.Phone, b.TaxCode);

    /// <summary>Producers of which a moved period is gone or lies elsewhere now.</summary>
    private static List<string> Elsewhere(IReadOnlyList<DecreeMove> moves, ILookup<string, ProducerVersion> periods) =>
        [.. moves.Where(m => periods[m.ProducerCode].FirstOrDefault(p => p.TypeFrom == m.PeriodFrom)?.CommuneCode != m.CommuneAfter)
            .Select(m => m.ProducerCode).Distinct()];

    private Task<Decree?> FindAsync(Guid id, CancellationToken cancel) =>
        _db.Set<Decree>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Id == id && d.State == DecreeState.Applied, cancel);

    private Task<List<DecreeMove>> MovesAsync(Guid id, CancellationToken cancel) =>
        _db.Set<DecreeMove>().Where(m => m.DecreeId == id).OrderBy(m => m.ProducerCode).ThenBy(m => m.PeriodFrom).ToListAsync(cancel);

    private async Task<ILookup<string, ProducerVersion>> PeriodsAsync(IReadOnlyList<DecreeMove> moves, CancellationToken cancel)
    {
        var codes = moves.Select(m => m.ProducerCode).Distinct().ToList();
        var periods = await _db.Set<ProducerVersion>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.IsLatest && !p.IsVoid).ToListAsync(cancel);
        return periods.OrderBy(p => p.TypeFrom).ToLookup(p => p.Code);
    }

    private static string Named(IReadOnlyList<string> codes) => string.Join(", ", codes.Take(MostNamed)) + (codes.Count > MostNamed ? ", …" : "");

    private static Result<int> Refused(Message why) => Result.Refused<int>(new FieldError("", why));
}
