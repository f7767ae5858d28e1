using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>
/// Who drew a report up takes it back before it is signed; what the clock drew up, any officer who sees it. It stays readable. Errors: report
/// (not in their area), "" (not theirs, settled).
/// </summary>
public sealed class WithdrawReport(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        if (user.Id is not { } me) return Result.Refused(new FieldError("report", ReportTexts.NoSuchReport()));
        return await db.InTransactionAsync(async c =>
        {
            var (now, name) = (clock.GetUtcNow(), user.Name);
            var withdrawn = await db.ReportsSeenBy(user).ToWithdraw(me).Where(r => r.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, ReportState.Withdrawn).SetProperty(r => r.SettledAt, now).SetProperty(r => r.SettledBy, me)
                .SetProperty(r => r.SettledByName, name), c);
            if (withdrawn != 1) return Result.Refused(await WhyNotAsync(id, c));
            audit.Note(ReportActions.Withdrawn, ReportActions.Of(id));
            return Result.Ok();
        }, cancel);
    }

    private async Task<FieldError> WhyNotAsync(Guid id, CancellationToken cancel)
    {
        var state = await db.ReportsSeenBy(user).Where(r => r.Id == id).Select(r => (ReportState?)r.State).SingleOrDefaultAsync(cancel);
        return state switch
        {
            null => new FieldError("report", ReportTexts.NoSuchReport()),
            ReportState.Drawn => new FieldError("", ReportTexts.NotOwnReport()),
            _ => new FieldError("", ReportTexts.SettledBefore()),
        };
    }
}
