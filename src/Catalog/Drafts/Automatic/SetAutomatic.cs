using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts.Automatic;

/// <summary>The province's switch, as pressed.</summary>
public sealed class AutomaticSwitchForm
{
    public const string On = "bat", Off = "tat";

    [StringLength(8)] public string Turn { get; set; } = "";
}

/// <param name="StoppedWhy">Null = no officer took it away.</param>
public sealed record AutomaticStanding(string Code, string Name, string? StoppedWhy, AutomaticRecord Record);

/// <summary>
/// Officers of the whole province turn the rule on and off; officers of a producer's place take it from that producer, with the reason, or give
/// it back. Errors: Why, the whole form (not the whole province, not in their places, or the officer's own producer).
/// </summary>
public sealed class SetAutomatic
{
    private readonly DbContext _db;
    private readonly AutomaticRule _rule;
    private readonly GeographyBook _geography;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal SetAutomatic(DbContext db, AutomaticRule rule, GeographyBook geography, ICurrentUser user, IAudit audit, TimeProvider clock) =>
        (_db, _rule, _geography, _user, _audit, _clock) = (db, rule, geography, user, audit, clock);

    public Task<bool> IsOnAsync(CancellationToken cancel) => _db.Set<AutomaticSwitch>().AnyAsync(s => s.IsOn, cancel);

    public Task<Result> TurnAsync(bool on, CancellationToken cancel) => _db.InTransactionAsync(async c =>
    {
        if (!_user.SeesWholeProvince) return Result.Refused(new FieldError("", DraftRefusals.NotWholeProvince));
        var row = await _db.Set<AutomaticSwitch>().SingleOrDefaultAsync(c) ?? _db.Add(new AutomaticSwitch()).Entity;
        if (row.IsOn == on) return Result.Ok();
        (row.IsOn, row.ChangedAt) = (on, _clock.GetUtcNow());
        _audit.Note(on ? "draft-rule.on" : "draft-rule.off", "draft-rule", on ? "off" : "on", on ? "on" : "off");
        return Result.Ok();
    }, cancel);

    /// <returns>Null when there is no such producer in the reader's places.</returns>
    public async Task<AutomaticStanding?> FindAsync(string producerCode, CancellationToken cancel)
    {
        if (await KnownProducer.FindAsync(_db, _geography, producerCode, _clock.VietnamToday(), cancel) is not { } known
            || !_user.Sees(known.Area, known.Commune)) return null;
        var why = await _db.Set<AutomaticStop>().Where(s => s.ProducerCode == producerCode).Select(s => s.Why).SingleOrDefaultAsync(cancel);
        return new AutomaticStanding(known.Code, known.Name, why, await _rule.RecordAsync(producerCode, known.IsSample, cancel));
    }

    public Task<Result> StopAsync(string producerCode, SuspensionForm form, CancellationToken cancel) =>
        _db.InTransactionAsync(c => SetAsync(producerCode, OutsideText.Tidy(form.Why), c), cancel);

    public Task<Result> AllowAsync(string producerCode, CancellationToken cancel) => _db.InTransactionAsync(c => SetAsync(producerCode, null, c), cancel);

    private async Task<Result> SetAsync(string code, string? why, CancellationToken cancel)
    {
        var known = await KnownProducer.FindAsync(_db, _geography, code, _clock.VietnamToday(), cancel);
        if (known is null || !_user.Sees(known.Area, known.Commune)) return Result.Refused(new FieldError("", DraftRefusals.NoSuchDraft));
        if (_user.Memberships.ContainsKey(code)) return Result.Refused(new FieldError("", DraftRefusals.NotYours));
        if (why is { Length: 0 }) return Result.Refused(new FieldError(nameof(SuspensionForm.Why), DraftRefusals.NoWords));
        var stop = await _db.Set<AutomaticStop>().SingleOrDefaultAsync(s => s.ProducerCode == code, cancel);
        if (why is not null) Stop(stop, code, why, known.IsSample);
        else if (stop is not null)
        {
            _db.Remove(stop);
            _audit.Note("draft-rule.given-back", $"producer:{code}", stop.Why, "");
        }
        return Result.Ok();
    }

    /// <summary>In the caller's transaction, for a person whose right it has checked.</summary>
    internal async Task StopAsync(string code, string why, bool isSample, CancellationToken cancel) =>
        Stop(await _db.Set<AutomaticStop>().SingleOrDefaultAsync(s => s.ProducerCode == code, cancel), code, why, isSample);

    private void Stop(AutomaticStop? stop, string code, string why, bool isSample)
    {
        stop ??= _db.Add(new AutomaticStop { ProducerCode = code, Why = why, IsSample = isSample }).Entity;
        (stop.Why, stop.At) = (why, _clock.GetUtcNow());
        _audit.Note("draft-rule.stopped", $"producer:{code}", "", why);
    }
}
