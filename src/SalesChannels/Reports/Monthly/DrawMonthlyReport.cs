using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports.Monthly;

/// <summary>By the clock, on the first of a month: the province's report of the last day before, and its summary to those on the list; once.</summary>
internal sealed record DrawMonthlyReport(DateOnly MonthEnd);

internal sealed class DrawMonthlyReportHandler(DbContext db, ProgrammeSource source, ISiteAddress site, IAudit audit, TimeProvider clock)
    : IJobHandler<DrawMonthlyReport>
{
    public async Task ExecuteAsync(DrawMonthlyReport job, JobContext context, CancellationToken cancel)
    {
        var month = new DateOnly(job.MonthEnd.Year, job.MonthEnd.Month, 1);
        if (await db.Set<Report>().AnyAsync(r => r.Month == month, cancel)) return;
        var now = FactInstant.Truncate(clock.GetUtcNow());
        var content = CountReport.Of(await source.ReadAsync(), new ReportQuestion(job.MonthEnd, now, ProgrammeScope.Whole));
        var report = DrawReport.Of(content, MonthlyLetter.TitleOf(month), "", now, by: null, "", context.Id, month, isSample: false);
        db.Add(report);
        audit.Note(ReportActions.Drawn, ReportActions.Of(report.Id), "", $"{report.Title}; {report.AsOf:yyyy-MM-dd}; {report.Hash}");
        var readers = await db.Set<ReportReader>().AsNoTracking().OrderBy(r => r.Address).Take(KeepReportReaders.Most).ToListAsync(cancel);
        foreach (var reader in readers) MonthlyLetter.Post(db, reader, report, content, site);
    }
}
