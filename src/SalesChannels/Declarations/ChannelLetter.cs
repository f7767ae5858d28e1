using System.Globalization;
using System.Resources;
using Marketplace.Mail;
using Marketplace.Mail.Notices;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>What an officer decided, to the producer's people who work on the catalogue; once, after it was committed.</summary>
public sealed record ChannelLetter(Guid DeclarationId);

/// <summary>What an officer found where it is sold, unasked.</summary>
public sealed record FieldCheckLetter(Guid CheckId);

/// <summary>A pass goes stale soon.</summary>
/// <param name="GoodUntil">Last day on which it is good.</param>
public sealed record ChannelReminderLetter(string ParticipationCode, DateOnly GoodUntil);

internal sealed class ChannelLetterHandler(DbContext db, PostNotices notices, ChannelRules rules, IProducerStaff staff, ISiteAddress site)
    : IJobHandler<ChannelLetter>, IJobHandler<FieldCheckLetter>, IJobHandler<ChannelReminderLetter>
{
    private const string Reminder = "Reminder";

    private static readonly ResourceManager _words = new("Marketplace.SalesChannels.Declarations.ChannelLetterWords", typeof(ChannelLetterHandler).Assembly);

    public async Task ExecuteAsync(ChannelLetter job, JobContext context, CancellationToken cancel)
    {
        var entry = await db.Set<ChannelDeclaration>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == job.DeclarationId, cancel);
        if (entry?.DecidedAt is not { } decided || await FindAsync(entry.ParticipationCode, cancel) is not { } channel) return;
        var day = decided.VietnamDate();
        var until = day.AddDays(rules.RuleOn(channel.Kind, day)?.WindowDays ?? 0);
        await PostAsync(channel, $"{entry.Decision}", culture => entry.Decision == ChannelDecision.Refused
            ? [Say($"Reason_{entry.Reason}", culture), Say("Words", culture, entry.Words)]
            : [Say("Until", culture, until)], cancel);
    }

    public async Task ExecuteAsync(FieldCheckLetter job, JobContext context, CancellationToken cancel)
    {
        var check = await db.Set<FieldCheck>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == job.CheckId, cancel);
        if (check is null || await FindAsync(check.ParticipationCode, cancel) is not { } channel) return;
        var day = check.CheckedAt.VietnamDate();
        var until = day.AddDays(rules.RuleOn(channel.Kind, day)?.WindowDays ?? 0);
        await PostAsync(channel, $"{(check.Result == CheckResult.Fail ? ChannelDecision.Refused : ChannelDecision.Verified)}", culture =>
            check.Result == CheckResult.Fail
                ? [Say($"Reason_{check.Reason}", culture), Say("Words", culture, check.Words)]
                : [Say("Until", culture, until)], cancel);
    }

    public async Task ExecuteAsync(ChannelReminderLetter job, JobContext context, CancellationToken cancel)
    {
        if (await FindAsync(job.ParticipationCode, cancel) is { } channel)
            await PostAsync(channel, Reminder, culture => [Say("Until", culture, job.GoodUntil)], cancel);
    }

    private Task<ParticipationVersion?> FindAsync(string code, CancellationToken cancel) => db.Set<ParticipationVersion>().AsNoTracking()
        .SingleOrDefaultAsync(p => p.Code == code && p.IsLatest && !p.IsVoid, cancel);

    private async Task PostAsync(ParticipationVersion channel, string kind, Func<CultureInfo, IReadOnlyList<string>> more, CancellationToken cancel)
    {
        var isReminder = kind == Reminder;
        var stopped = isReminder ? await notices.StoppedAsync(NoticeKind.ChannelReminder, cancel) : new HashSet<Guid>();
        foreach (var person in await staff.ForAsync(channel.ProducerCode, ProducerRight.Catalogue, cancel))
        {
            if (channel.IsSample && !person.IsSample || stopped.Contains(person.AccountId)) continue;
            var culture = CultureInfo.GetCultureInfo(person.Language);
            var name = NameOf(channel, culture);
            var lines = new List<string> { Say($"{kind}_Text", culture, name) };
            lines.AddRange(more(culture));
            if (channel.IsSample) lines.Insert(0, Say("Trial", culture));
            var page = $"{site.Address}/ban-hang/kenh-ban/{Uri.EscapeDataString(channel.Code)}";
            var (reader, subject, text) = (new LetterReader(person.Email, culture), Say($"{kind}_Subject", culture, name),
                string.Join("\n", lines) + $"\n\n{page}\n");
            if (isReminder) notices.Post(person.AccountId, reader, NoticeKind.ChannelReminder, subject, text);
            else db.Post(reader, subject, text);
        }
    }

    private string NameOf(ParticipationVersion channel, CultureInfo culture)
    {
        var kind = rules.NameOf(channel.Kind, culture);
        return channel.Platform.Length > 0 ? $"{kind} ({channel.Platform})" : kind;
    }

    private static string Say(string key, CultureInfo culture, params object[] values) =>
        string.Format(culture, _words.GetString(key, culture) ?? throw new MissingManifestResourceException(key), values);
}
