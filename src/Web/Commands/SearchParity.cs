using Marketplace.Search.Parity;

namespace Marketplace.Web.Commands;

/// <summary>Compares database, embedded index and Elasticsearch by count and checksum; names what differs and heals it.</summary>
internal static class SearchParity
{
    private const int Differs = 1;

    public static Verb Verb { get; } = new("search parity", "", async context =>
    {
        var reports = await context.Services.GetRequiredService<CheckParity>().ExecuteAsync(context.Cancel);
        if (reports.Count == 0)
        {
            await context.Error.WriteLineAsync("search parity: no index yet");
            return Verbs.CouldNotRun;
        }
        foreach (var report in reports)
        {
            await context.Out.WriteLineAsync(
                $"{report.Engine}: {report.Count} of {report.Expected} products, " +
                $"checksum {report.Checksum} against {report.ExpectedChecksum}: {(report.IsEqual ? "equal" : "differs")}");
            foreach (var code in report.Differing) await context.Out.WriteLineAsync($"  {code} differed and was healed");
        }
        return reports.All(r => r.IsEqual) ? 0 : Differs;
    });
}
