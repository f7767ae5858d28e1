using System.Globalization;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.Api.Programme;

/// <summary>The same figures as rows: targets first, then counts and channels, whose value stands under "numerator".</summary>
internal static class ProgrammeCsv
{
    private static readonly string[] _figureHeader = ["code", "numerator", "denominator", "target_percent", "target_count", "met", "gap"];

    public static IEnumerable<IReadOnlyList<string>> Rows(ProgrammeAnswer answer)
    {
        yield return _figureHeader;
        foreach (var target in answer.Targets) yield return Row(target);
        foreach (var row in Counts("counts.", answer.Counts.EverCertified, answer.Counts.Valid, answer.Counts.Expired, answer.Counts.Revoked)) yield return row;
        foreach (var (star, counts) in answer.Counts.ByStar)
            foreach (var row in Counts($"counts.byStar.{star}.", counts.EverCertified, counts.Valid, counts.Expired, counts.Revoked)) yield return row;
        yield return Row("counts.producers", answer.Counts.Producers);
        foreach (var row in Rows(answer.Channels)) yield return row;
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(SeriesAnswer answer)
    {
        yield return ["as_of", .. _figureHeader];
        foreach (var month in answer.Months)
        {
            var c = month.Counts;
            var rows = month.Targets.Select(Row).Concat(Counts("counts.", c.EverCertified, c.Valid, c.Expired, c.Revoked))
                .Append(Row("counts.producers", month.Producers)).Concat(Rows(month.Channels));
            foreach (var row in rows) yield return [month.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. row];
        }
    }

    public static IEnumerable<IReadOnlyList<string>> Rows(BreakdownAnswer answer)
    {
        yield return
        [
            "key", "label", "valid", "producers", "verified", "declared_only", "none", "narrow", "wide", "without_this_marketplace", "suppressed",
        ];
        foreach (var r in answer.Rows)
            yield return
            [
                r.Key, r.Label, Cell(r.Valid), Cell(r.Producers), Cell(r.Verified), Cell(r.DeclaredOnly), Cell(r.None),
                Cell(r.Narrow), Cell(r.Wide), Cell(r.WithoutThisMarketplace), Word(r.Suppressed),
            ];
    }

    /// <summary>What is kept back has its rows, with empty cells.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(ChannelsItem? c) =>
        new[]
        {
            Row("channels.verified", c?.Verified), Row("channels.declaredOnly", c?.DeclaredOnly), Row("channels.none", c?.None),
            Row("channels.narrow", c?.Narrow), Row("channels.wide", c?.Wide), Row("channels.withoutThisMarketplace", c?.WithoutThisMarketplace),
        }.Concat(ChannelKinds.All.Select(kind => kind.Code()).Select(kind => Row($"channels.byKind.{kind}", VerifiedOf(c, kind))));

    private static int? VerifiedOf(ChannelsItem? channels, string kind) => channels?.ByKind.First(k => k.Kind == kind).Verified;

    private static IEnumerable<IReadOnlyList<string>> Counts(string prefix, int ever, int valid, int expired, int revoked) =>
        [Row(prefix + "everCertified", ever), Row(prefix + "valid", valid), Row(prefix + "expired", expired), Row(prefix + "revoked", revoked)];

    private static IReadOnlyList<string> Row(TargetItem t) =>
        [t.Code, Cell(t.Numerator), Cell(t.Denominator), Cell(t.TargetPercent), Cell(t.TargetCount), Word(t.Met), Cell(t.Gap)];

    private static IReadOnlyList<string> Row(string code, int? value) => [code, Cell(value), "", "", "", "", ""];

    private static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Word(bool? value) => value switch { true => "true", false => "false", null => "" };
}
