using System.Globalization;
using System.Text;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>Steps that one form gave, to the officer who is to do them; once, after it was committed.</summary>
public sealed record AssignmentLetter(Guid FormKey, Guid AssignedBy);

internal sealed class AssignmentLetterHandler(DbContext db, IProvinceStaff staff, ISiteAddress site) : IJobHandler<AssignmentLetter>
{
    public async Task ExecuteAsync(AssignmentLetter job, JobContext context, CancellationToken cancel)
    {
        var given = await db.Set<StepAssignment>().AsNoTracking().Where(a => a.FormKey == job.FormKey && a.AssignedBy == job.AssignedBy)
            .OrderBy(a => a.ProducerName).ToListAsync(cancel);
        if (given.Count == 0) return;
        var posts = await staff.PostsAsync(cancel);
        if (posts.FirstOrDefault(p => p.Officer.AccountId == given[0].AssignedTo)?.Officer is not { } to) return;
        var culture = CultureInfo.GetCultureInfo(to.Language);
        var text = new StringBuilder();
        if (to.IsSample) text.AppendLine(AssignmentTexts.Trial().Text(culture)).AppendLine();
        text.AppendLine(AssignmentTexts.LetterText(given.Count, given[0].DueOn).Text(culture)).AppendLine();
        foreach (var step in given)
        {
            text.AppendLine(AssignmentTexts.LetterLine(step.ProducerName, step.Step).Text(culture));
            text.Append("  ").AppendLine(site.Link(AssignmentPaths.Of(step.Id), culture));
        }
        if (given[0].Note.Length > 0) text.AppendLine().AppendLine(AssignmentTexts.LetterNote(given[0].Note).Text(culture));
        db.Post(new LetterReader(to.Email, culture), AssignmentTexts.LetterSubject(given.Count).Text(culture), text.ToString());
    }
}
