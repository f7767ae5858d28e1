using System.Diagnostics;
using Xunit;

namespace Marketplace.IntegrationTests.Commands;

/// <summary>What a person at a terminal gets: exit code, standard output, standard error.</summary>
internal sealed record CommandLine(int Code, string Out, string Error)
{
    /// <summary>Runs the built program as a process of its own with its files in the folder.</summary>
    /// <param name="input">Standard input; null = closed at once.</param>
    public static async Task<CommandLine> RunAsync(string folder, string[] arguments, string? input = null, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput =
            true, RedirectStandardError = true, RedirectStandardInput = true
        };
        start.Environment["Storage__Root"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (said, complained) = (
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandLine(process.ExitCode, await said, await complained);
    }
}
