using System.Globalization;
using System.Resources;
using System.Text;
using Marketplace.Mail;
using Marketplace.Mail.Notices;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Channels;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;

namespace Marketplace.SalesChannels.Mornings;

/// <summary>What waits for one officer this morning; nothing is written where nothing waits.</summary>
public sealed record MorningLetter(Guid AccountId);

/// <summary>Each line leads to the page on which the work is done: from the letter to a checked channel it is one page.</summary>
internal sealed class MorningLetterHandler(
    ReadMorning read, PostNotices notices, ChannelRules rules, IProvinceStaff staff, ISiteAddress site) : IJobHandler<MorningLetter>
{
    public const string FieldPage = "/giam-sat/xac-minh/kenh", Queue = "/giam-sat/xac-minh", Rechecks = "/giam-sat/xac-minh/kiem-tra-lai";

    private static readonly ResourceManager _words = new("Marketplace.SalesChannels.Mornings.MorningWords", typeof(MorningLetterHandler).Assembly);

    public async Task ExecuteAsync(MorningLetter job, JobContext context, CancellationToken cancel)
    {
        if ((await staff.PostsAsync(cancel)).FirstOrDefault(p => p.Officer.AccountId == job.AccountId) is not { Officer: var officer } post) return;
        var morning = await read.ExecuteAsync(post, cancel);
        if (morning.Count == 0) return;
        var culture = CultureInfo.GetCultureInfo(officer.Language);
        var text = new StringBuilder();
        if (officer.IsSample) text.AppendLine(Say("Trial", culture)).AppendLine();
        Channels(text, "Declared", morning.Declared, morning.DeclaredCount, Queue, culture);
        Channels(text, "Stale", morning.Stale, morning.StaleCount, Rechecks, culture);
        if (morning.StepCount > 0)
        {
            text.AppendLine(Say("Steps", culture, morning.StepCount));
            foreach (var step in morning.Steps)
                Line(text, Say("StepLine", culture, step.ProducerName, AssignmentTexts.StepWords(step.Step).Text(culture), step.DueOn), PageOf(step), culture);
            More(text, morning.StepCount, AssignmentPaths.List + "?cua=toi", culture);
        }
        notices.Post(
            officer.AccountId, new LetterReader(officer.Email, culture), NoticeKind.Morning, Say("Subject", culture, morning.Count), text.ToString());
    }

    private void Channels(StringBuilder text, string part, IReadOnlyList<MorningChannel> channels, int count, string list, CultureInfo culture)
    {
        if (count == 0) return;
        text.AppendLine(Say(part, culture, count));
        foreach (var one in channels)
            Line(text, Say($"{part}Line", culture, one.ProducerName, rules.NameOf(one.Kind, culture), one.Day), PageOf(one.Code), culture);
        More(text, count, list, culture);
    }

    private void Line(StringBuilder text, string words, string page, CultureInfo culture) =>
        text.AppendLine(words).Append("  ").AppendLine(site.Link(page, culture));

    private void More(StringBuilder text, int count, string list, CultureInfo culture)
    {
        if (count > ReadMorning.Most) text.AppendLine(Say("More", culture, count - ReadMorning.Most, site.Link(list, culture)));
        text.AppendLine();
    }

    private static string PageOf(string participation) => $"{FieldPage}/{Uri.EscapeDataString(participation)}/tai-cho";

    private static string PageOf(StepAssignment step) => step.ParticipationCode.Length > 0 ? PageOf(step.ParticipationCode) : AssignmentPaths.Of(step.Id);

    private static string Say(string key, CultureInfo culture, params object[] values) =>
        string.Format(culture, _words.GetString(key, culture) ?? throw new MissingManifestResourceException(key), [.. values.Select(Shown)]);

    private static object Shown(object value) => value is DateOnly day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : value;
}
