using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>
/// A second officer signs what was seen, and it is locked for ever: never the one who drew it up, and only while the facts still give its
/// figures at its own instant (a fact may have been entered since with an earlier one). Errors: report (not in their area), own, "" (settled,
/// another than was seen, no longer agrees).
/// </summary>
public sealed class SignReport(DbContext db, ProgrammeSource source, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    /// <summary>The field of a refusal because the officer drew it up.</summary>
    public const string Own = "own";

    /// <param name="seen">The hash that stood on the form.</param>
    public async Task<Result> ExecuteAsync(Guid id, string seen, CancellationToken cancel)
    {
        if (user.Id is not { } me) return Missing;
        var found = await db.ReportsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (found is null || found.DrawnBy == me) return await DeniedAsync(id, found is null, cancel);
        if (found.State != ReportState.Drawn) return Result.Refused(new FieldError("", ReportTexts.SettledBefore()));
        if (found.Hash != seen) return Result.Refused(new FieldError("", ReportTexts.NotWhatWasSeen()));
        var drawn = ReportJson.Read(found.Content);
        var again = CountReport.Of(await source.ReadAsync(), ReportQuestion.Of(drawn, found.KnownAt));
        if (ReportDifferences.Of(drawn, again) is { Count: > 0 } faults)
            return Result.Refused(new FieldError("", ReportTexts.NoLongerAgrees(faults.Count)));
        return await db.InTransactionAsync(async c =>
        {
            var (now, name) = (clock.GetUtcNow(), user.Name);
            var signed = await db.ReportsSeenBy(user).ToSign(me).Where(r => r.Id == id && r.Hash == seen).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, ReportState.SignedOff).SetProperty(r => r.SettledAt, now).SetProperty(r => r.SettledBy, me)
                .SetProperty(r => r.SettledByName, name), c);
            if (signed != 1) return Result.Refused(new FieldError("", ReportTexts.SettledBefore()));
            audit.Note(ReportActions.Signed, ReportActions.Of(id), $"drawn up by {found.DrawnByName} {found.DrawnBy:N}", seen);
            return Result.Ok();
        }, cancel);
    }

    private static Result Missing => Result.Refused(new FieldError("report", ReportTexts.NoSuchReport()));

    /// <summary>A try on one's own, or on another area's, is noted.</summary>
    private async Task<Result> DeniedAsync(Guid id, bool isElsewhere, CancellationToken cancel)
    {
        if (await db.Set<Report>().AnyAsync(r => r.Id == id, cancel))
        {
            audit.Note(ReportActions.Denied, ReportActions.Of(id), "", isElsewhere ? "another area" : "drew it up");
            await db.SaveChangesAsync(cancel);
        }
        return isElsewhere ? Missing : Result.Refused(new FieldError(Own, ReportTexts.OwnReport()));
    }
}
