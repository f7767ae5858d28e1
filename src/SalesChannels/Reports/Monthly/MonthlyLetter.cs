using System.Globalization;
using System.Resources;
using Marketplace.Mail;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports.Monthly;

/// <summary>The month's summary as a letter: the answer first, every share with both its counts, and how to be taken off the list.</summary>
internal static class MonthlyLetter
{
    private static readonly ResourceManager _words = new("Marketplace.SalesChannels.Reports.Monthly.MonthlyWords", typeof(MonthlyLetter).Assembly);

    /// <summary>The province's own language: officers wrote down addresses, and nobody chose another.</summary>
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("vi");

    public static string TitleOf(DateOnly month) => Say("Title", month);

    public static void Post(DbContext db, ReportReader reader, Report report, ReportContent content, ISiteAddress site)
    {
        var lines = new List<string> { Answer(content), "" };
        lines.AddRange(content.Targets.Select(t => Say("Target", t.Code, t.Name, Counts(t), Goal(t), Verdict(t))));
        lines.Add("");
        lines.Add(Say("Counts", content.Counts.EverCertified, content.Counts.Valid, content.Counts.Expired, content.Counts.Revoked));
        lines.Add(Say("KnownAt", content.AsOf, content.KnownAt.VietnamMinute(), content.DefinitionVersion));
        lines.Add(Say("NotSigned"));
        lines.Add($"{site.Address}/giam-sat/bao-cao/{report.Id}");
        lines.Add("");
        lines.Add(Say("Off", reader.AddedByName));
        if (reader.IsSample) lines.Insert(0, Say("Trial"));
        db.Post(new LetterReader(reader.Address, _culture), report.Title, string.Join("\n", lines) + "\n");
    }

    private static string Answer(ReportContent content)
    {
        var t6 = content.Targets.FirstOrDefault(t => t.Code == "T6");
        return t6 is { Numerator: { } n, Denominator: { } m and > 0 }
            ? Say("Answer", n, m, Math.Floor(1000m * n / m) / 10, t6.TargetPercent ?? 0, t6.Gap ?? 0, content.Channels.WithoutThisMarketplace)
            : Say("AnswerNone");
    }

    private static string Counts(ReportTarget of) => of.Denominator is { } all ? $"{of.Numerator}/{all}" : $"{of.Numerator}";

    private static string Goal(ReportTarget of) => of.TargetCount is { } count ? $"{count} {of.Unit}" : $"{of.TargetPercent} %";

    private static string Verdict(ReportTarget of) => of.Met switch
    {
        true => Say("Met"),
        false => Say("Missed", of.Gap ?? 0),
        null => Say("NoData"),
    };

    private static string Say(string key, params object[] values) =>
        string.Format(_culture, _words.GetString(key, _culture) ?? throw new MissingManifestResourceException(key), values);
}
