using System.Globalization;
using System.Text;
using Marketplace.Mail;
using Marketplace.Mail.Notices;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Reminders;

/// <summary>Each morning: producers and officers are told of certificates that end in 180, 90, 30 and 7 days, each of each once.</summary>
public sealed record RemindOfRenewal;

/// <summary>
/// One letter for each person, whatever the number of certificates. Where nobody could be told, nothing is noted, and who comes later is told.
/// Sample certificates are told to demonstration accounts, and only they are.
/// </summary>
internal sealed class RemindOfRenewalHandler(
    DbContext db, PostNotices notices, IProducerStaff producers, IProvinceStaff officers, ISiteAddress site, TimeProvider clock) : IJobHandler<RemindOfRenewal>
{
    /// <summary>Where people see more.</summary>
    public const string OfficerPage = "/giam-sat/chung-nhan/gia-han", ProducerPage = "/ban-hang/chung-nhan";

    public async Task ExecuteAsync(RemindOfRenewal job, JobContext context, CancellationToken cancel)
    {
        var ending = await db.EndingAsync(clock.VietnamToday(), cancel);
        if (ending.Count == 0) return;
        var codes = ending.Select(e => e.Code).ToList();
        var told = (await db.Set<CertificateReminder>().AsNoTracking().Where(r => codes.Contains(r.CertificateCode)).ToListAsync(cancel))
            .Select(r => (r.CertificateCode, r.EndsOn, r.Step, r.Recipient)).ToHashSet();
        var stopped = await notices.StoppedAsync(NoticeKind.CertificateReminder, cancel);
        foreach (var recipient in Enum.GetValues<ReminderRecipient>())
        {
            var due = ending.Where(e => !told.Contains((e.Code, e.EndsOn, e.Step, recipient))).ToList();
            var letters = new Dictionary<Guid, (ReminderReader Reader, List<EndingCertificate> Certificates)>();
            foreach (var group in due.GroupBy(e => recipient == ReminderRecipient.Producer ? (e.ProducerCode, "") : (e.Area, e.Commune)))
                await AddAsync(letters, recipient, [.. group], cancel);
            foreach (var (reader, certificates) in letters.Values.Where(l => !stopped.Contains(l.Reader.AccountId))) Post(recipient, reader, certificates);
            Note(recipient, letters.Values.SelectMany(l => l.Certificates).Distinct());
        }
    }

    /// <param name="certificates">Of one producer, or of one place.</param>
    private async Task AddAsync(
        Dictionary<Guid, (ReminderReader Reader, List<EndingCertificate> Certificates)> letters, ReminderRecipient recipient,
        IReadOnlyList<EndingCertificate> certificates, CancellationToken cancel)
    {
        foreach (var reader in await ReadersAsync(recipient, certificates[0], cancel))
        {
            var own = certificates.Where(c => c.IsSample == reader.IsSample).ToList();
            if (own.Count == 0) continue;
            if (!letters.TryGetValue(reader.AccountId, out var letter)) letters.Add(reader.AccountId, letter = (reader, []));
            letter.Certificates.AddRange(own);
        }
    }

    private async Task<IEnumerable<ReminderReader>> ReadersAsync(ReminderRecipient recipient, EndingCertificate one, CancellationToken cancel) =>
        recipient == ReminderRecipient.Producer
            ? (await producers.ForAsync(one.ProducerCode, ProducerRight.Catalogue, cancel))
                .Select(p => new ReminderReader(p.AccountId, p.Email, p.Language, p.IsSample))
            : (await officers.OfficersOfAsync(one.Area, one.Commune, cancel))
                .Select(p => new ReminderReader(p.AccountId, p.Email, p.Language, p.IsSample));

    private void Post(ReminderRecipient recipient, ReminderReader person, List<EndingCertificate> certificates)
    {
        var reader = new LetterReader(person.Email, CultureInfo.GetCultureInfo(person.Language));
        string Say(Message message) => message.Text(reader.Language);
        var isOfficer = recipient == ReminderRecipient.Officer;
        var text = new StringBuilder();
        if (person.IsSample) text.AppendLine(Say(ReminderTexts.Trial)).AppendLine();
        text.AppendLine(Say(isOfficer ? ReminderTexts.OfficerText : ReminderTexts.ProducerText)).AppendLine();
        foreach (var certificate in certificates.OrderBy(c => c.DaysLeft)) text.AppendLine(Say(ReminderTexts.Line(certificate)));
        text.AppendLine().AppendLine(Say(
            isOfficer ? ReminderTexts.OfficerPage(site.Link(OfficerPage, reader.Language)) : ReminderTexts.ProducerPage(site.Address + ProducerPage)));
        notices.Post(person.AccountId, reader, NoticeKind.CertificateReminder, Say(ReminderTexts.Subject(certificates.Count)), text.ToString());
    }

    private void Note(ReminderRecipient recipient, IEnumerable<EndingCertificate> certificates) => db.AddRange(certificates.Select(c => new CertificateReminder
    {
        CertificateCode = c.Code, EndsOn = c.EndsOn, Step = c.Step, Recipient = recipient, SentAt = clock.GetUtcNow(), IsSample = c.IsSample,
    }));

    private sealed record ReminderReader(Guid AccountId, string Email, string Language, bool IsSample);
}
