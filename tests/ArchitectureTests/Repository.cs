using System.Diagnostics;
using System.Reflection;

namespace Marketplace.ArchitectureTests;

/// <summary>The files that the tests read, and the assemblies that were built from them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Source { get; } = Path.Combine(Root, "src");

    /// <summary>Every product assembly beside this one: whatever Web loads, by whatever name.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Marketplace.*.dll").Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => !n.EndsWith("Tests", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => Assembly.Load(n)),
    ];

    /// <summary>Files of a kind in src, without what builds leave there.</summary>
    public static IReadOnlyList<string> SourceFiles(string pattern) =>
        [.. Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Order(StringComparer.Ordinal)];

    /// <summary>What is kept in version control, and what would be; relative paths.</summary>
    public static IReadOnlyList<string> KeptFiles()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", Root, "ls-files", "--cached", "--others", "--exclude-standard"]) { RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f)))];
    }

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Find(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Marketplace.sln"))) return at.FullName;
        throw new InvalidOperationException("The tests run from within the repository: Marketplace.sln was not found above them.");
    }
}
