using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Register;

/// <summary>
/// Writes one version of a fact as an import would: the same values, rules, merge and messages. Within the caller's transaction where
/// there is one; otherwise in its own, done anew when another wrote the same new key at the same moment.
/// </summary>
public sealed class RecordFact<T>(
    DbContext db, IEnumerable<RegisterFile> files, IEnumerable<IReferenceCodes> references, IEnumerable<IFactsWritten> readers,
    IFactRecorder recorder, TimeProvider clock) where T : FactVersion
{
    private const int Attempts = 3;

    private readonly RegisterFile<T> _file = files.OfType<RegisterFile<T>>().Single();

    /// <param name="version">Recorded now unless it says when. Values that say nothing new are not kept.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <returns>Refused fields by the names of their columns.</returns>
    public async Task<Result> ExecuteAsync(T version, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) return await WriteAsync(version, cancel);
        var recordedAt = version.RecordedAt;
        for (var attempt = 1; ; attempt++)
            try { return await db.InTransactionAsync(c => WriteAnewAsync(version, recordedAt, c), cancel); }
            catch (DbUpdateException) when (attempt < Attempts) { db.ChangeTracker.Clear(); }
    }

    /// <summary>What <see cref="ExecuteAsync"/> would refuse now by values and rules; writes nothing. Values are put into their one form.</summary>
    public async Task<Result> CheckAsync(T version, CancellationToken cancel)
    {
        var errors = Values(version);
        if (errors.Count == 0) errors = await RulesAsync(version, cancel);
        return errors.Count > 0 ? Result.Refused(errors) : Result.Ok();
    }

    private Task<Result> WriteAnewAsync(T version, DateTimeOffset recordedAt, CancellationToken cancel)
    {
        version.RecordedAt = recordedAt;
        return WriteAsync(version, cancel);
    }

    private async Task<Result> WriteAsync(T version, CancellationToken cancel)
    {
        var now = FactInstant.Truncate(clock.GetUtcNow());
        var errors = Values(version);
        if (errors.Count == 0) errors = await RulesAsync(version, cancel);
        if (version.RecordedAt > FactClock.Latest(now)) errors.Add(Error("recorded_at", RegisterMessages.RecordedInFuture));
        if (errors.Count > 0) return Result.Refused(errors);

        var code = _file.Columns.CodeOf(version);
        var isNewCode = (await _file.CodesAmongAsync(db, [code], version.IsSample, cancel)).Count == 0;
        if (isNewCode && _file.Rules.Periods is not null) await PeriodClaim.TakeAsync(db, _file.Name, cancel);
        var stored = await StoredVersions<T>.ClaimAsync(db, _file.Columns, [code], version.IsSample, cancel);
        version.RecordedBy = recorder.Name;
        version.IsLatest = false;
        if (version.RecordedAt == default) version.RecordedAt = After(stored.LatestOf(_file.Columns.KeyOf(version), code), now);
        var settled = SettledCode<T>.Of(_file, code, [new Candidate<T>(1, version)], stored);
        if (settled.Refused.Count > 0) return Result.Refused([.. settled.Refused.Select(r => Error(r.Column, r.Reason))]);

        var writing = new FactWriting<T>(_file, FactClock.Latest(now));
        writing.Add(settled);
        if (!writing.ChangesAnything) return Result.Ok();
        var touched = new TouchedFacts();
        await writing.SaveAsync(db, touched, cancel);
        foreach (var reader in readers) await reader.OnWrittenAsync(db, touched, now, cancel);
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }

    /// <summary>Each value goes through its cell: the same bounds, and the same one form, as in a file.</summary>
    private List<FieldError> Values(T version)
    {
        var errors = new List<FieldError>();
        foreach (var column in _file.Columns.All.Where(c => c.Name != "recorded_at"))
            if (version.IsVoid && !column.IsReadInVoidRow) column.Clear(version);
            else if (column.Read(column.Write(version), version) is { } problem) errors.Add(Error(column.Name, problem));
        return errors;
    }

    private async Task<List<FieldError>> RulesAsync(T version, CancellationToken cancel)
    {
        var known = await KnownCodes.LoadAsync(references, cancel);
        var named = _file.Rules.References(version).Where(r => !known.IsSet(r.CodeSet)).ToLookup(r => r.CodeSet, r => r.Code ?? "");
        foreach (var set in named)
            known.Add(set.Key, await files.Single(f => f.Name == set.Key).CodesAmongAsync(db, [.. set], version.IsSample, cancel));
        var errors = FactCheck<T>.Of(version, _file.Rules, known).Where(p => !p.IsWarning).Select(p => Error(p.Column, p.Reason)).ToList();
        var code = _file.Columns.CodeOf(version);
        if ((await _file.CodesAmongAsync(db, [code], version.IsSample, cancel)).Count > 0) return errors;
        known.Add(OwnCodes, await _file.CodesAsync(db, version.IsSample, cancel));
        if (known.Like(OwnCodes, code) is { } like) errors.Add(Error(_file.Columns.Keys[0].Name, RegisterMessages.LooksLike(like)));
        return errors;
    }

    private const string OwnCodes = "own";

    /// <summary>A correction follows what it corrects, also when both fall into one microsecond or another node's clock is ahead.</summary>
    private static DateTimeOffset After(DateTimeOffset? latest, DateTimeOffset now) =>
        latest is { } last && last >= now && last <= FactClock.Latest(now) ? last.AddMicroseconds(1) : now;

    private static FieldError Error(string column, Message reason) => new(column, reason);
}

/// <summary>Who records facts now: a person, an import, a job.</summary>
public interface IFactRecorder
{
    /// <summary>A stable name that is kept with the version; no e-mail address.</summary>
    string Name { get; }
}

/// <summary>The one who acts in this scope: an account by its id, a job or verb by its name; where nobody is known, the program itself.</summary>
internal sealed class ActorRecorder(IServiceProvider services) : IFactRecorder
{
    public string Name
    {
        get
        {
            var actor = services.GetService<ICurrentActor>()?.Actor;
            if (actor?.AccountId is { } account) return account.ToString();
            return actor is null or { Kind: ActorKind.Person } ? "program" : actor.Name;
        }
    }
}
