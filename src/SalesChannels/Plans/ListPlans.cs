using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Plans;

/// <summary>Every plan side by side straight from the tables: who has just entered one sees it at once; and what was entered when, by whom.</summary>
public sealed class ListPlans(DbContext db, ProgrammeReference reference, IProvinceStaff staff)
{
    /// <summary>Changes that are shown; all of them stand in the register.</summary>
    private const int Shown = 60;

    public async Task<PlanBoard> ExecuteAsync(CancellationToken cancel)
    {
        var known = await db.Set<PlanTargetVersion>().AsNoTracking().Where(p => p.IsLatest).ToListAsync(cancel);
        var targets = reference.Targets.With(known);
        var shipped = reference.Targets.Plans.Select(p => p.Code).ToHashSet();
        var versions = await db.Set<PlanTargetVersion>().AsNoTracking().OrderByDescending(p => p.RecordedAt).ThenBy(p => p.PlanCode)
            .ThenBy(p => p.TargetCode).Take(Shown).ToListAsync(cancel);
        var name = await staff.RecordersAsync(versions.Select(v => v.RecordedBy), cancel);
        return new PlanBoard(
            [
                .. targets.Plans.Select(p => new PlanColumn(
                    p, targets.All.First(t => t.PlanCode == p.Code).SourceDocument, !shipped.Contains(p.Code),
                    targets.All.Where(t => t.PlanCode == p.Code).ToDictionary(t => t.Code))),
            ],
            [
                .. versions.Select(v => new PlanChange(v.RecordedAt, name(v.RecordedBy), v.PlanCode, v.TargetCode, v.IsVoid ? null : v.Value)),
            ]);
    }
}

/// <param name="Plans">In order of their first days.</param>
/// <param name="Changes">The latest first.</param>
public sealed record PlanBoard(IReadOnlyList<PlanColumn> Plans, IReadOnlyList<PlanChange> Changes);

/// <param name="IsEntered">On screen: it can be corrected there.</param>
/// <param name="Targets">By code; what the plan does not set is missing.</param>
public sealed record PlanColumn(Plan Plan, string Source, bool IsEntered, IReadOnlyDictionary<string, Target> Targets);

/// <param name="By">E-mail of an account, or the name of what is no person ("import").</param>
/// <param name="Value">Null = from then on the plan does not set the target.</param>
public sealed record PlanChange(DateTimeOffset RecordedAt, string By, string PlanCode, string TargetCode, int? Value);
