using Marketplace.Search.Synonyms;

namespace Marketplace.Web.Commands;

/// <summary>The synonym table as a file; import replaces the whole table by the file's good rows.</summary>
internal static class SearchSynonyms
{
    private const int SomeRefused = 1;

    public static Verb Import { get; } = new("search synonyms import", "<csv>", async context =>
    {
        if (context.Arguments is not [var path] || !File.Exists(path)) return await NoFileAsync(context);
        using var file = new StreamReader(path);
        var report = await context.Services.GetRequiredService<ImportSynonyms>().ExecuteAsync(file, context.Cancel);
        foreach (var problem in report.Problems) await context.Error.WriteLineAsync($"{Path.GetFileName(path)}:{problem}");
        await context.Out.WriteLineAsync($"{report.Written} rows written, {report.Problems.Count} refused");
        if (report.Problems.Count == 0) return 0;
        return report.Written == 0 ? Verbs.CouldNotRun : SomeRefused;
    });

    public static Verb Export { get; } = new("search synonyms export", "<csv>", async context =>
    {
        if (context.Arguments is not [var path]) return await NoFileAsync(context);
        await using var file = new StreamWriter(path);
        await context.Services.GetRequiredService<ExportSynonyms>().ExecuteAsync(file, context.Cancel);
        return 0;
    });

    private static async Task<int> NoFileAsync(VerbContext context)
    {
        await context.Error.WriteLineAsync(string.Join(' ', ["search synonyms: file not found", .. context.Arguments]));
        return Verbs.CouldNotRun;
    }
}
