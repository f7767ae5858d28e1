using System.Text.Json;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Components.Theming;

/// <summary>themes/{id}: the files that a theme may hold, and nothing else. Nothing outside the folder is ever opened.</summary>
internal sealed class ThemeFolder
{
    private static readonly Regex _idForm = new(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _fileForm = new(
        @"\A(theme\.json|tokens\.json|README\.md|templates/home\.json|assets/[a-z0-9-]+\.(svg|png|webp|avif|jpg))\z", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _moreThanShapes = new(
        @"<\s*(script|style|image|use|foreignObject|a|animate|set)\b|\bon\w+\s*=|url\(|href|javascript:|https?:|<!|<\?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Time);

    public const string About = "theme.json", Tokens = "tokens.json", Home = "templates/home.json";
    private const int LargestFile = 64 * 1024, LargestTheme = 512 * 1024;

    private static readonly EnumerationOptions _everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, MaxRecursionDepth = 3 };

    private readonly string _path;
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A file has no business here, is too large, or leads outside.</exception>
    public ThemeFolder(string path)
    {
        _path = path;
        Id = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (!_idForm.IsMatch(Id)) throw new InvalidDataException("the folder's name must be small letters, digits and hyphens");
        Add(new DirectoryInfo(path));
    }

    public string Id { get; }

    public bool Has(string file) => file.StartsWith("assets/", StringComparison.Ordinal) && _files.Contains(file);

    /// <returns>Null when the theme has no such file.</returns>
    /// <exception cref="InvalidDataException">It is not what it should be.</exception>
    public T? Json<T>(string file, JsonSerializerOptions options)
    {
        if (!_files.Contains(file)) return default;
        try { return JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(_path, file)), options); }
        catch (JsonException problem) { throw new InvalidDataException($"{file}: {problem.Message}", problem); }
    }

    /// <summary>The drawing for the browser's tab; null = none of its own.</summary>
    /// <exception cref="InvalidDataException">It holds more than shapes.</exception>
    public string? Icon()
    {
        const string file = "assets/icon.svg";
        if (!_files.Contains(file)) return null;
        var drawing = File.ReadAllText(Path.Combine(_path, file));
        if (_moreThanShapes.IsMatch(drawing.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)))
            throw new InvalidDataException($"{file} may hold shapes only: no script, style, address or text of another format");
        return drawing;
    }

    private void Add(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null) throw new InvalidDataException($"{folder.Name} is a link: a theme holds its own files");
        var size = 0L;
        foreach (var entry in folder.EnumerateFileSystemInfos("*", _everything))
        {
            var name = Path.GetRelativePath(folder.FullName, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null) throw new InvalidDataException($"{name} is a link: a theme holds its own files");
            if (entry is not FileInfo file) continue;
            if (!_fileForm.IsMatch(name)) throw new InvalidDataException($"{name} is no file that a theme may hold");
            size += file.Length;
            Require(file, name, size);
            _files.Add(name);
        }
    }

    /// <summary>Pipes and devices have no length: whoever opens one waits for ever.</summary>
    private static void Require(FileInfo file, string name, long size)
    {
        if (file.Length == 0) throw new InvalidDataException($"{name} is empty, or no plain file");
        if (file.Length > LargestFile || size > LargestTheme)
            throw new InvalidDataException($"{name} makes the theme too large: {LargestFile / 1024} KB a file, {LargestTheme / 1024} KB in all");
    }
}
