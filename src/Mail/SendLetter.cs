using Marketplace.Shared.Jobs;

namespace Marketplace.Mail;

/// <summary>The job "mail.letter": a letter as it was worded.</summary>
internal sealed record SendLetter(string To, string Subject, string Text, string Language, string? StopAddress = null);

/// <summary>Sends at least once; a letter that comes twice has the same Message-Id.</summary>
internal sealed class SendLetterHandler(IMailer mailer) : IJobHandler<SendLetter>
{
    public Task ExecuteAsync(SendLetter job, JobContext context, CancellationToken cancel) =>
        mailer.SendAsync(
            new Letter(job.To, job.Subject, job.Text) { Id = context.Id.ToString("N"), Language = job.Language, StopAddress = job.StopAddress }, cancel);
}
