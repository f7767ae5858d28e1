using System.Globalization;
using Marketplace.Catalog.Geography;
using Marketplace.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Desks;

/// <summary>Inspections of sales points (T7), with what was found of each criterion. One that fails a criterion does not pass.</summary>
internal sealed class InspectionDesk(FactDeskWork<InspectionVersion> work, IFactRecorder recorder) : FactDesk<InspectionVersion>(work)
{
    public override IReadOnlyList<FactInput> Inputs { get; } =
    [
        new("point_code", nameof(FactForm.Code), FactInputKind.Text, IsKey: true, IsRequired: true),
        new("inspected_on", nameof(FactForm.From), FactInputKind.Day, IsKey: true, IsRequired: true),
        new("result", nameof(FactForm.Kind), FactInputKind.Choice, IsRequired: true) { Choices = [.. CheckResults.Words.Keys] },
    ];

    protected override string PlaceField => nameof(FactForm.Code);

    protected override IQueryable<InspectionVersion> Seen()
    {
        var points = Db.PointsSeenBy(User).Select(p => p.Code);
        return Db.Set<InspectionVersion>().Where(i => i.IsLatest && !i.IsVoid && points.Contains(i.PointCode));
    }

    protected override IQueryable<InspectionVersion> Find(IQueryable<InspectionVersion> seen, FactQuery query)
    {
        var points = Db.Set<PointVersion>().Where(p => p.IsLatest && !p.IsVoid);
        if (query.Text.Length > 0)
        {
            var (text, upper) = (query.Text, query.Text.ToUpperInvariant());
            seen = seen.Where(i => points.Any(p => p.Code == i.PointCode && (p.Code == text || p.Code == upper || p.Name.Contains(text))));
        }
        if (query.Area is { } area) seen = seen.Where(i => points.Any(p => p.Code == i.PointCode && p.AreaCode == area));
        return seen.OrderByDescending(i => i.InspectedOn).ThenBy(i => i.PointCode);
    }

    protected override async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<InspectionVersion> facts, CancellationToken cancel)
    {
        var codes = facts.Select(f => f.PointCode).Distinct().ToList();
        return await Db.Set<PointVersion>().Where(p => codes.Contains(p.Code) && p.IsLatest && !p.IsVoid).ToDictionaryAsync(p => p.Code, p => p.Name, cancel);
    }

    protected override async Task<FactPlace?> PlaceAsync(IReadOnlyList<InspectionVersion> facts, CancellationToken cancel)
    {
        var area = await Db.Set<PointVersion>().Where(p => p.Code == facts[0].PointCode && p.IsLatest && !p.IsVoid).Select(p => p.AreaCode)
            .SingleOrDefaultAsync(cancel);
        return area is null ? null : new FactPlace(area, GeographyBook.Unknown);
    }

    protected override Task<bool> IsAboutSampleAsync(InspectionVersion fact, CancellationToken cancel) =>
        Db.Set<PointVersion>().AnyAsync(p => p.Code == fact.PointCode && p.IsSample, cancel);

    public override async Task<IReadOnlyList<CheckLine>> ChecklistAsync(string code, string at, DateOnly day, CancellationToken cancel)
    {
        var last = (await ChecksAsync(code, cancel))[at].FirstOrDefault()?.Lines ?? [];
        return [.. (await CriteriaAsync(cancel)).Where(c => c.HoldsOn(day)).Select(c => Line(c, last.FirstOrDefault(l => l.Code == c.Code)?.Answer ?? ""))];
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(InspectionVersion fact, FactForm form, CancellationToken cancel)
    {
        if (fact.InspectedOn > Today) return [new FieldError(nameof(form.From), TrackerMessages.InspectedInFuture)];
        if (form.Checks.Any(c => c.Answer.Length > 0 && !Findings.Words.ContainsKey(c.Answer)))
            return [new FieldError("", TrackerMessages.NoSuchFinding)];
        var fails = (await AnswersAsync(fact, form, cancel)).Any(a => a.Value == Finding.Fail);
        return fails && fact.Result == CheckResult.Pass ? [new FieldError(nameof(form.Kind), TrackerMessages.PassesAndFails)] : [];
    }

    protected override async Task<bool> WriteBesideAsync(InspectionVersion fact, FactForm form, CancellationToken cancel)
    {
        var answers = await AnswersAsync(fact, form, cancel);
        var stored = await Db.Set<InspectionFinding>().AsNoTracking().Where(f => f.PointCode == fact.PointCode && f.InspectedOn == fact.InspectedOn)
            .ToListAsync(cancel);
        var last = stored.GroupBy(f => f.RecordedAt).MaxBy(g => g.Key)?.ToDictionary(f => f.CriterionCode, f => f.Finding) ?? [];
        if (answers.All(a => last.GetValueOrDefault(a.Key) == a.Value)) return false;
        var now = stored.Select(f => f.RecordedAt).Append(Now).Max();
        if (stored.Exists(f => f.RecordedAt == now)) now = now.AddMicroseconds(1);
        foreach (var (criterion, finding) in answers)
            Db.Add(new InspectionFinding
            {
                PointCode = fact.PointCode, InspectedOn = fact.InspectedOn, CriterionCode = criterion, RecordedAt = now, RecordedBy = recorder.Name,
                Finding = finding, IsSample = fact.IsSample,
            });
        return true;
    }

    protected override async Task<ILookup<string, KnownChecks>> ChecksAsync(string code, CancellationToken cancel)
    {
        var rows = await Db.Set<InspectionFinding>().AsNoTracking().Where(f => f.PointCode == code).ToListAsync(cancel);
        var name = await NamesAsync(rows.Select(f => f.RecordedBy), cancel);
        var criteria = await CriteriaAsync(cancel);
        return rows.GroupBy(f => (f.InspectedOn, f.RecordedAt)).OrderByDescending(g => g.Key.RecordedAt).ToLookup(
            g => g.Key.InspectedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            g => new KnownChecks(
                g.Key.RecordedAt, name(g.First().RecordedBy),
                [.. criteria.Join(g, c => c.Code, f => f.CriterionCode, (c, f) => Line(c, f.Finding.Word()))]));
    }

    /// <summary>Of the criteria in force on the day of the inspection; what was not answered was not seen.</summary>
    private async Task<IReadOnlyDictionary<string, Finding>> AnswersAsync(InspectionVersion fact, FactForm form, CancellationToken cancel) =>
        (await CriteriaAsync(cancel)).Where(c => c.HoldsOn(fact.InspectedOn)).ToDictionary(
            c => c.Code, c => Findings.Words.GetValueOrDefault(form.Checks.Find(a => a.Code == c.Code)?.Answer ?? ""));

    private Task<List<PointCriterion>> CriteriaAsync(CancellationToken cancel) =>
        Db.Set<PointCriterion>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel);

    private static CheckLine Line(PointCriterion c, string answer) => new(c.Code, c.NameVi, c.NameEn, c.LegalBasis, c.IsConfirmed, answer);
}
