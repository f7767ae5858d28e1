using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>The desk of one kind of fact. A module derives its own: whose facts they are, how they are found and called, what must hold besides.</summary>
/// <param name="work">What it works with.</param>
public abstract class FactDesk<T>(FactDeskWork<T> work) : FactDesk where T : FactVersion
{
    private ReadFacts<T>? _read;

    public override string File => work.File.Name;

    public override bool MakesCodes => CodePrefix is not null;

    protected DbContext Db => work.Db;

    protected ICurrentUser User => work.User;

    protected DateOnly Today => work.Today;

    protected DateTimeOffset Now => work.Now;

    /// <summary>What codes that are made here begin with; null = none are.</summary>
    protected virtual string? CodePrefix => null;

    /// <summary>Field of the form that says where the fact lies.</summary>
    protected abstract string PlaceField { get; }

    private ReadFacts<T> Read => _read ??= new ReadFacts<T>(work.File.Columns, Inputs);

    /// <summary>Known facts of the places that the person looks after.</summary>
    protected abstract IQueryable<T> Seen();

    /// <summary>What a list is asked for, in its order.</summary>
    protected abstract IQueryable<T> Find(IQueryable<T> seen, FactQuery query);

    /// <summary>How facts are called, by code.</summary>
    protected abstract Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<T> facts, CancellationToken cancel);

    /// <summary>Where the facts of a code lie; null = nobody can say.</summary>
    /// <param name="facts">All of the code that are known, or what was last said of them.</param>
    /// <param name="cancel">Ends the reading.</param>
    protected abstract Task<FactPlace?> PlaceAsync(IReadOnlyList<T> facts, CancellationToken cancel);

    /// <summary>What a new fact is about is demonstration data.</summary>
    protected virtual Task<bool> IsAboutSampleAsync(T fact, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>Rules of the screen beside those of the register.</summary>
    protected virtual Task<IReadOnlyList<FieldError>> CheckAsync(T fact, FactForm form, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<FieldError>>([]);

    /// <summary>Writes what is kept beside the fact, in its transaction. True when that is something new.</summary>
    protected virtual Task<bool> WriteBesideAsync(T fact, FactForm form, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>Why a fact cannot be called a mistake; null = it can.</summary>
    protected virtual Task<Message?> VoidRefusalAsync(T fact, IReadOnlyList<T> others, CancellationToken cancel) => Task.FromResult<Message?>(null);

    /// <summary>Answers to the checklist, by the second part of the key, the latest first.</summary>
    protected virtual Task<ILookup<string, KnownChecks>> ChecksAsync(string code, CancellationToken cancel) =>
        Task.FromResult(Array.Empty<KnownChecks>().ToLookup(_ => ""));

    public override Task<IReadOnlyList<CheckLine>> ChecklistAsync(string code, string at, DateOnly day, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<CheckLine>>([]);

    protected Task<Func<string, string>> NamesAsync(IEnumerable<string> recorders, CancellationToken cancel) => work.NamesAsync(recorders, cancel);

    public override Task<int> CountAsync(CancellationToken cancel) => Seen().CountAsync(cancel);

    public override async Task<FactList> ListAsync(FactQuery query, CancellationToken cancel)
    {
        var found = Find(Seen().AsNoTracking(), query with { Text = OutsideText.Tidy(query.Text) });
        var page = await found.Skip((Math.Max(1, query.Page) - 1) * FactList.PageSize).Take(FactList.PageSize).ToListAsync(cancel);
        var titles = await TitlesAsync(page, cancel);
        var rows = page.Select(f => (Fact: f, Code: work.File.Columns.CodeOf(f)))
            .Select(f => new FactRow(
                f.Code, Read.AtOf(f.Fact), titles.GetValueOrDefault(f.Code, f.Code), f.Fact.IsSample, f.Fact.RecordedAt, Read.Values(f.Fact)));
        return new FactList([.. rows], await found.CountAsync(cancel));
    }

    public override async Task<FactHistory?> HistoryAsync(string code, DateTimeOffset? knownAt, CancellationToken cancel)
    {
        if (!OutsideText.IsWellFormed(code)) return null;
        var versions = await Read.VersionsAsync(Db, code, cancel);
        var said = Read.LastSaid(versions);
        if (said.Count == 0 || !Sees(await PlaceAsync(said, cancel))) return null;
        var checks = await ChecksAsync(code, cancel);
        var name = await work.NamesAsync(versions.Select(v => v.RecordedBy), cancel);
        var titles = await TitlesAsync(said, cancel);
        var known = versions.Where(v => knownAt is null || v.RecordedAt <= knownAt).ToList();
        return new FactHistory(code, titles.GetValueOrDefault(code, code), Read.Facts(
            known, name, at => [.. checks[at].Where(c => knownAt is null || c.RecordedAt <= knownAt)]));
    }

    public override async Task<Result<string>> RecordAsync(FactForm form, bool isNew, CancellationToken cancel)
    {
        try { return await Db.InTransactionAsync(c => WriteAsync(form, isNew, c), cancel); }
        catch (DbUpdateException)
        {
            // Somebody recorded the same new fact at the same moment.
            Db.ChangeTracker.Clear();
            return Refused("", DeskTexts.Stale);
        }
    }

    public override Task<Result<string>> VoidAsync(FactForm form, CancellationToken cancel) => Db.InTransactionAsync(c => TakeBackAsync(form, c), cancel);

    private async Task<Result<string>> WriteAsync(FactForm form, bool isNew, CancellationToken cancel)
    {
        if (User.Id is null) return Refused("", DeskTexts.NotYours);
        if (isNew && CodePrefix is { } prefix && OutsideText.IsBlank(form.Code)) form.Code = prefix + ReadableCode.New(6);
        var version = Activator.CreateInstance<T>();
        var errors = ReadCells(form, version, work.File.Columns.Keys);
        if (errors.Count > 0) return Result.Refused<string>(errors);
        var code = work.File.Columns.CodeOf(version);
        var known = await ClaimAsync(code, cancel);
        var key = work.File.Columns.KeyOf(version);
        var before = known.FirstOrDefault(v => work.File.Columns.KeyOf(v) == key);
        if (isNew && before is not null) return Refused(FieldOf(work.File.Columns.Keys[^1].Name, isNew), DeskTexts.Known);
        if (!isNew && (before is null || ReadFacts<T>.SeenOf(before) != form.Seen)) return Refused("", DeskTexts.Stale);

        errors = ReadCells(form, version, work.File.Columns.All, before, isNew);
        if (errors.Count > 0) return Result.Refused<string>(errors);
        if (await OutsideAsync(version, before, known, cancel) is { } outside) return Result.Refused<string>(outside);
        version.IsSample = before?.IsSample ?? (known.Any(v => v.IsSample) || User.IsSample || await IsAboutSampleAsync(version, cancel));
        if (User.IsSample && !version.IsSample) return Refused("", DeskTexts.NotYours);
        if (!isNew && OutsideText.IsBlank(form.Reason)) return Refused(nameof(form.Reason), DeskTexts.ReasonNeeded);
        if (await CheckAsync(version, form, cancel) is { Count: > 0 } wrong) return Result.Refused<string>(wrong);
        return await SaveAsync(version, before, form, isNew, cancel);
    }

    private async Task<Result<string>> SaveAsync(T version, T? before, FactForm form, bool isNew, CancellationToken cancel)
    {
        var code = work.File.Columns.CodeOf(version);
        var recorded = await work.Record.ExecuteAsync(version, cancel);
        if (!recorded.Succeeded) return Result.Refused<string>([.. recorded.Errors.Select(e => e with { Field = FieldOf(e.Field, isNew) })]);
        var isOther = before is null || !work.File.Columns.Same(before, version);
        if (!await WriteBesideAsync(version, form, cancel) && !isOther) return Refused("", DeskTexts.NothingNew);
        work.Audit.Note(isNew ? "fact.entered" : "fact.corrected", Subject(code), Read.Line(before), Told(Read.Line(version), form));
        return Result.Ok(code);
    }

    private async Task<Result<string>> TakeBackAsync(FactForm form, CancellationToken cancel)
    {
        if (User.Id is null) return Refused("", DeskTexts.NotYours);
        var version = Activator.CreateInstance<T>();
        if (ReadCells(form, version, work.File.Columns.Keys) is { Count: > 0 } errors) return Result.Refused<string>(errors);
        var (code, key) = (work.File.Columns.CodeOf(version), work.File.Columns.KeyOf(version));
        var known = await ClaimAsync(code, cancel);
        if (known.FirstOrDefault(v => work.File.Columns.KeyOf(v) == key) is not { } before || ReadFacts<T>.SeenOf(before) != form.Seen)
            return Refused("", DeskTexts.Stale);
        if (await OutsideAsync(before, before, known, cancel) is not null || User.IsSample && !before.IsSample) return Refused("", DeskTexts.NotYours);
        if (OutsideText.IsBlank(form.Reason)) return Refused(nameof(form.Reason), DeskTexts.ReasonNeeded);
        if (await VoidRefusalAsync(before, [.. known.Where(v => v != before)], cancel) is { } refusal) return Refused("", refusal);
        (version.IsVoid, version.IsSample) = (true, before.IsSample);
        var recorded = await work.Record.ExecuteAsync(version, cancel);
        if (!recorded.Succeeded) return Result.Refused<string>([.. recorded.Errors.Select(e => e with { Field = "" })]);
        work.Audit.Note("fact.void", Subject(code), Read.Line(before), Told("void", form));
        return Result.Ok(code);
    }

    /// <summary>In a transaction: takes the facts of a code for its rest, then reads those that are known.</summary>
    private async Task<List<T>> ClaimAsync(string code, CancellationToken cancel)
    {
        var rows = Db.Set<T>().Where(work.File.Columns.CodeIsIn([code]));
        await rows.ExecuteUpdateAsync(set => set.SetProperty(v => v.IsSample, v => v.IsSample), cancel);
        return await rows.AsNoTracking().Where(v => v.IsLatest && !v.IsVoid).ToListAsync(cancel);
    }

    /// <summary>Null when the person looks after the place, before and after; a place that stays as it is was agreed on before.</summary>
    private async Task<FieldError?> OutsideAsync(T version, T? before, IReadOnlyList<T> known, CancellationToken cancel)
    {
        if (User.SeesWholeProvince) return null;
        if (known.Count > 0 && !Sees(await PlaceAsync(known, cancel))) return new FieldError("", DeskTexts.NotYours);
        var then = before is null ? null : await PlaceAsync([before], cancel);
        var after = await PlaceAsync([version], cancel);
        if (Sees(after) || after is not null && after == then) return null;
        return new FieldError(PlaceField, DeskTexts.Outside);
    }

    private bool Sees(FactPlace? place) => place is not null && User.Sees(place.Area, place.Commune);

    private List<FieldError> ReadCells(FactForm form, T version, IReadOnlyList<RegisterColumn<T>> columns, T? before = null, bool isNew = true)
    {
        var errors = new List<FieldError>();
        foreach (var column in columns.Where(c => c.Name is not ("recorded_at" or "void")))
        {
            var input = Inputs.FirstOrDefault(i => i.Column == column.Name);
            var cell = input is null ? Kept(column, before) : Cell(form, input);
            if (column.Read(cell, version) is { } problem) errors.Add(new FieldError(FieldOf(column.Name, isNew), problem));
        }
        return errors;
    }

    private static string Kept(RegisterColumn<T> column, T? before) => before is null ? "" : column.Write(before);

    /// <summary>People part codes by whatever comes to hand.</summary>
    private static string Cell(FactForm form, FactInput input)
    {
        var typed = form.Value(input.Field);
        if (input.Kind != FactInputKind.Codes) return typed;
        return string.Join(';', typed.Split([';', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What is wrong with a key that stands already is shown at the end of the period, where there is one.</summary>
    private string FieldOf(string column, bool isNew)
    {
        if (Inputs.FirstOrDefault(i => i.Column == column) is not { } input) return "";
        if (isNew || !input.IsKey) return input.Field;
        return Inputs.Any(i => i.Field == nameof(FactForm.To)) ? nameof(FactForm.To) : "";
    }

    private string Subject(string code) => $"fact:{Path.GetFileNameWithoutExtension(File)}:{code}";

    private static string Told(string line, FactForm form) =>
        OutsideText.IsBlank(form.Reason) ? line : $"{line}: {OutsideText.Tidy(form.Reason)}";

    private static Result<string> Refused(string field, Message why) => Result.Refused<string>(new FieldError(field, why));
}
