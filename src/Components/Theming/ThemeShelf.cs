namespace Marketplace.Components.Theming;

/// <summary>The themes of a folder as they were read together. One that is broken now is the last good one of the shelf before.</summary>
/// <param name="Faults">By theme: why what lies in the folder is not what is shown.</param>
internal sealed record ThemeShelf(IReadOnlyDictionary<string, Theme> Themes, IReadOnlyDictionary<string, string> Faults)
{
    private static readonly EnumerationOptions _ownFiles =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 3 };

    public static ThemeShelf Empty { get; } = new(new Dictionary<string, Theme>(), new Dictionary<string, string>());

    public static ThemeShelf Read(string root, IReadOnlyCollection<string> needed, ThemeShelf before)
    {
        var reading = new Reading(root, needed, before);
        foreach (var folder in Folders(root)) reading.Find(Path.GetFileName(folder));
        return new ThemeShelf(reading.Themes, reading.Faults);
    }

    /// <summary>Changes when a file of any theme does. What a link leads to is not looked at.</summary>
    public static string StampOf(string root) => string.Join('\n', Folders(root).SelectMany(f => EntriesOf(new DirectoryInfo(f)))
        .Select(f => $"{f.FullName} {f.LastWriteTimeUtc.Ticks} {(f as FileInfo)?.Length}"));

    private static IEnumerable<FileSystemInfo> EntriesOf(DirectoryInfo folder) =>
        folder.LinkTarget is null ? folder.EnumerateFiles("*", _ownFiles).Append<FileSystemInfo>(folder) : [folder];

    private static IEnumerable<string> Folders(string root) => Directory.Exists(root) ? Directory.GetDirectories(root).Order(StringComparer.Ordinal) : [];

    private sealed class Reading(string root, IReadOnlyCollection<string> needed, ThemeShelf before)
    {
        private const int MostAncestors = 8;
        private readonly HashSet<string> _open = [];

        public Dictionary<string, Theme> Themes { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Faults { get; } = new(StringComparer.Ordinal);

        /// <returns>Null when there is no such theme, or none that was ever good.</returns>
        public Theme? Find(string id)
        {
            if (Themes.TryGetValue(id, out var read) || Faults.ContainsKey(id)) return read;
            try { return Themes[id] = Read(id); }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                Faults[id] = problem is InvalidDataException ? problem.Message : $"a file cannot be read ({problem.GetType().Name})";
                if (!before.Themes.TryGetValue(id, out var good)) return null;
                Themes[id] = good;
                return good;
            }
        }

        private Theme Read(string id)
        {
            var folder = new ThemeFolder(Path.Combine(root, id));
            if (ThemeAbout.Read(folder).Extends is not { } parent) return Theme.Of(folder, null, needed);
            _open.Add(id);
            if (_open.Contains(parent)) throw new InvalidDataException($"{ThemeFolder.About}: it extends itself");
            if (_open.Count > MostAncestors) throw new InvalidDataException($"{ThemeFolder.About}: it extends one that extends another, and so on too often");
            var isThere = parent == Path.GetFileName(parent) && Directory.Exists(Path.Combine(root, parent));
            var extended = isThere ? Find(parent) : null;
            _open.Remove(id);
            return Theme.Of(folder, extended ?? throw new InvalidDataException($"{ThemeFolder.About}: it extends {parent}, which is no good theme"), needed);
        }
    }
}
