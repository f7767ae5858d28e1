using System.Globalization;
using Marketplace.Register;

namespace Marketplace.Web.Commands;

/// <summary>Takes a folder of register files in. Refused rows are listed on standard error, warnings and counts on standard output.</summary>
internal static class RegistryImport
{
    private const int AllGood = 0;
    private const int SomeRefused = 1;

    private static readonly CultureInfo _language = CultureInfo.GetCultureInfo("vi-VN");

    public static Verb Verb { get; } = new("registry import", "<folder> [--dry-run] [--strict]", async context =>
    {
        if (FolderArgument.Of(context, "--dry-run", "--strict") is not { } folder) return Verbs.CouldNotRun;
        var command = new ImportRegisterCommand(folder) { DryRun = context.Has("--dry-run"), Strict = context.Has("--strict") };
        var report = await context.Services.GetRequiredService<ImportRegister>().ExecuteAsync(command, context.Cancel);
        foreach (var problem in report.Problems) await (problem.IsWarning ? context.Out : context.Error).WriteLineAsync(problem.ToString(_language));
        foreach (var file in report.Files)
            await context.Out.WriteLineAsync($"{file.File}: {file.New} new, {file.Changed} changed, {file.Unchanged} unchanged, {file.Refused} refused");
        if (!report.HasErrors) return AllGood;
        return command.Strict ? Verbs.CouldNotRun : SomeRefused;
    });
}
