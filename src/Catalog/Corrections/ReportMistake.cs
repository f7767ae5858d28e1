using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Catalog.Corrections;

/// <summary>As typed by a reader, who needs no account.</summary>
public sealed class ReportMistakeCommand
{
    public const int LongestWrong = 2_000, LongestContact = 200;

    /// <summary>Code, address or name of a product, producer or certificate; empty = the shop as a whole.</summary>
    [StringLength(FindSubject.Longest)]
    public string About { get; set; } = "";

    [StringLength(LongestWrong)]
    public string Wrong { get; set; } = "";

    /// <summary>Phone or e-mail; empty = does not want to be asked back.</summary>
    [StringLength(LongestContact)]
    public string Contact { get; set; } = "";
}

/// <summary>
/// Puts a report into the queue of the officers of its place and writes to the operator, in one transaction. The same key is the same
/// report. Errors: Wrong (nothing said), "" (more than <see cref="MostWaiting"/> wait about the same, or <see cref="MostInADay"/> came in a day).
/// </summary>
public sealed class ReportMistake(DbContext db, FindSubject find, IOptions<OperatorOptions> site, ISiteAddress address, TimeProvider clock)
{
    public const int MostWaiting = 20, MostInADay = 500;

    /// <summary>The province's own.</summary>
    private static readonly CultureInfo _operators = CultureInfo.GetCultureInfo("vi");

    public async Task<Result> ExecuteAsync(ReportMistakeCommand command, Guid key, CancellationToken cancel)
    {
        if (OutsideText.IsBlank(command.Wrong)) return Result.Refused(new FieldError(nameof(command.Wrong), CorrectionTexts.WrongNeeded));
        var subject = await find.ExecuteAsync(command.About, cancel);
        try
        {
            return await db.InTransactionAsync(c => AddAsync(command, key, subject, c), cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Correction>().AnyAsync(r => r.Id == key, cancel)) return Result.Ok();
            throw;
        }
    }

    private async Task<Result> AddAsync(ReportMistakeCommand command, Guid key, CorrectionSubject subject, CancellationToken cancel)
    {
        var reports = db.Set<Correction>();
        if (await reports.AnyAsync(r => r.Id == key, cancel)) return Result.Ok();
        var now = clock.GetUtcNow();
        var dayAgo = now.AddDays(-1);
        var waiting = await reports.CountAsync(r => r.SettledAt == null && r.Kind == subject.Kind && r.Code == subject.Code && r.Code != "", cancel);
        if (waiting >= MostWaiting || await reports.CountAsync(r => r.ReportedAt > dayAgo, cancel) >= MostInADay)
            return Result.Refused(new FieldError("", CorrectionTexts.ManyWait));
        var report = new Correction
        {
            Id = key, Kind = subject.Kind, Code = subject.Code, Name = subject.Name, Area = subject.Area, Commune = subject.Commune,
            Wrong = OutsideText.Tidy(command.Wrong, keepLines: true), Contact = OutsideText.Tidy(command.Contact), ReportedAt = now,
            IsSample = subject.IsSample,
        };
        db.Add(report);
        WriteToOperator(report);
        return Result.Ok();
    }

    /// <summary>Without the contact: who may see it, sees it in the queue.</summary>
    private void WriteToOperator(Correction report)
    {
        if (site.Value.Email.Length == 0) return;
        var about = report.Code.Length > 0 ? $"{report.Name} ({report.Code})" : report.Name;
        db.Post(
            new LetterReader(site.Value.Email, _operators), CorrectionTexts.LetterSubject(about),
            CorrectionTexts.LetterText(about, report.Wrong, $"{address.Address}/giam-sat/bao-sai/{report.Id:N}"));
    }
}
