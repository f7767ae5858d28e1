using System.Diagnostics;
using System.Text.Json;

namespace Marketplace.IntegrationTests.Html;

/// <summary>The Nu HTML checker, as browsers' makers run it: a program of Java in one file.</summary>
public static class HtmlChecker
{
    public const string Missing = "The Nu HTML checker is not on this machine: npm install vnu-jar, then set TEST_VNU to the path of vnu.jar.";

    private static string? Jar => Environment.GetEnvironmentVariable("TEST_VNU");

    public static bool IsThere => File.Exists(Jar);

    /// <summary>What is wrong with the files of a folder, as "file:line: message".</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string folder, CancellationToken cancel)
    {
        using var java = Process.Start(new ProcessStartInfo("java", ["-Xss8m", "-jar", Jar!, "--errors-only", "--format", "json", "--skip-non-html", folder])
        {
            RedirectStandardError = true,
        })!;
        var said = await java.StandardError.ReadToEndAsync(cancel);
        await java.WaitForExitAsync(cancel);
        return [.. JsonDocument.Parse(said).RootElement.GetProperty("messages").EnumerateArray().Select(Words)];
    }

    private static string Words(JsonElement m)
    {
        var line = m.TryGetProperty("lastLine", out var at) ? at.GetInt32() : 0;
        var extract = m.TryGetProperty("extract", out var text) ? text.GetString() : "";
        return $"{Path.GetFileName(m.GetProperty("url").GetString())}:{line}: {m.GetProperty("message").GetString()} ({extract})";
    }
}
