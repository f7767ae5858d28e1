using System.Diagnostics;
using Xunit;

namespace Marketplace.IntegrationTests.Hosting;

/// <summary>A script of tests/ that looks at what was exported, in another language.</summary>
internal static class PythonScript
{
    /// <param name="script">Below tests/: "recompute/programme.py".</param>
    /// <param name="arguments">As typed after it.</param>
    /// <returns>How it ended, and all that it printed.</returns>
    public static async Task<(int Code, string Said)> RunAsync(string script, params IEnumerable<string> arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Marketplace.sln"))) root = Path.GetDirectoryName(root)!;
        var start = new ProcessStartInfo("python3", ["-B", Path.Combine(root, "tests", script), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(cancel) + await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, said);
    }
}
