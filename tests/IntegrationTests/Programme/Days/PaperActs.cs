using System.Globalization;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.Reports;
using Marketplace.Shared;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>Plans of the province, and reports that one officer draws up and another signs.</summary>
internal sealed class PaperActs(WorkingDays days)
{
    private static readonly (string Code, int From)[] _plans = [("KH-2026-2027", 2026), ("KH-2028-2029", 2028), ("KH-2030-2031", 2030), ("KH-2027-2028", 2027)];

    private static readonly string[] _targets = ["T1", "T2a", "T2b", "T3a", "T3b", "T4", "T5", "T6", "T7"];

    public IEnumerable<(string, int, Func<Task<bool?>>)> All => [("plan entered", 1, EnterPlanAsync), ("report drawn and signed", 3, ReportAsync)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Again under its code it is corrected; the last of the plans overlaps with others.</summary>
    private async Task<bool?> EnterPlanAsync()
    {
        var (code, from) = days.Pick(_plans);
        var values = _targets.Where(_ => days.Is(60)).ToDictionary(t => t, t => Value(t).ToString(CultureInfo.InvariantCulture));
        days.BeSomeOfficer();
        return (await days.Market.AskProgrammeAsync((EnterPlan u) => u.ExecuteAsync(
            new(code, "Kế hoạch " + code, new DateOnly(from, 1, 1), new DateOnly(from + 1, 12, 31), values), Cancel))).Succeeded;
    }

    /// <summary>Sometimes by the same one, who may not.</summary>
    private async Task<bool?> ReportAsync()
    {
        days.BeOfficer(0);
        var place = days.Chance.Next(3) switch { 0 => "", 1 => "a" + days.Pick(WorkingDays.Areas), _ => "c" + days.Pick(days.Communes) };
        days.Market.Clock.Advance(TimeSpan.FromSeconds(1));
        var drawn = await days.Market.AskProgrammeAsync((DrawReport u) => u.ExecuteAsync(
            new(Guid.CreateVersion7(), $"Báo cáo {days.Next()}", days.Day(200), place, ""), Cancel));
        if (!drawn.Succeeded) return false;
        days.Market.Clock.Advance(TimeSpan.FromSeconds(1));
        days.BeOfficer(days.Is(85) ? 1 : 0);
        var view = await days.Market.AskAsync<ListReports, ReportView?>(u => u.FindAsync(drawn.Value, Cancel));
        return (await days.Market.AskAsync<SignReport, Result>(u => u.ExecuteAsync(drawn.Value, view!.Line.Hash, Cancel))).Succeeded;
    }

    private int Value(string target) => target switch { "T1" => days.Chance.Next(5, 80), "T7" => days.Chance.Next(1, 14), _ => days.Chance.Next(1, 100) };
}
