using System.Globalization;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Register;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>What a person does with the register, by the use cases that the verbs call.</summary>
internal static class RegisterSteps
{
    public static RegisterFolder NewFolder(this TestMarketplace market) => new(market.Folder);

    public static Task<ImportReport> ImportAsync(this TestMarketplace market, RegisterFolder folder, bool dryRun = false, bool strict = false) =>
        market.AskAsync<ImportRegister, ImportReport>(i => i.ExecuteAsync(
            new(folder.Path) { DryRun = dryRun, Strict = strict }, TestContext.Current.CancellationToken));

    /// <summary>Exported files by name, with "reference/" before the reference data.</summary>
    public static async Task<SortedDictionary<string, string>> ExportAsync(this TestMarketplace market)
    {
        var folder = market.NewFolder().Path;
        await market.DoAsync<ExportRegister>(e => e.ExecuteAsync(folder, TestContext.Current.CancellationToken));
        return new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
    }

    /// <summary>Data rows of one exported file.</summary>
    public static async Task<string[]> ExportedAsync(this TestMarketplace market, string file) =>
        (await market.ExportAsync())[file].TrimEnd('\n').Split('\n')[1..];

    /// <summary>"file:line: column: reason" in English, without warnings.</summary>
    public static string[] Errors(this ImportReport report) =>
        [.. report.Problems.Where(p => !p.IsWarning).Select(p => p.ToString(CultureInfo.GetCultureInfo("en")))];

    /// <summary>"new changed unchanged refused" of one file.</summary>
    public static string CountsOf(this ImportReport report, string file) =>
        string.Join(' ', report.Files.Where(f => f.File == file).Select(f => $"{f.New} {f.Changed} {f.Unchanged} {f.Refused}"));
}
