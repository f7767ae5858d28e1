using Microsoft.Extensions.Logging;

namespace Marketplace.Components.Theming;

/// <summary>The looks on disk and the style sheet of each head in each of them. A theme that cannot be read is left out with a word in the log.</summary>
public sealed class ThemeBook
{
    private readonly Dictionary<string, Theme> _themes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Theme, string Head), string> _sheets = [];

    public ThemeBook(string folder, string defaultId, IEnumerable<StyleSource> styles, AssetBook assets, ILogger<ThemeBook> log)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray() : [])
        {
            try { var theme = Theme.Read(path); _themes[theme.Id] = theme; }
            catch (InvalidDataException problem) { log.LogError(problem, "Theme {Folder} was left out.", path); }
        }
        if (!_themes.TryGetValue(defaultId, out var chosen)) chosen = _themes.Values.FirstOrDefault() ?? new Theme(defaultId, defaultId, new Dictionary<string, string>(), HomeTemplate.Empty);
        Default = chosen;
        _themes[chosen.Id] = chosen;
        Icon = assets.Add("icon.svg", "image/svg+xml", StyleSource.ReadResource(typeof(ThemeBook).Assembly, $"{typeof(ThemeBook).Assembly.GetName().Name}.Styles.icon.svg"));
        var shared = new StyleSource("", typeof(ThemeBook).Assembly).Read();
        foreach (var style in styles)
            foreach (var theme in _themes.Values)
                _sheets[(theme.Id, style.Head)] = assets.Add($"{style.Head}-{theme.Id}.css", "text/css; charset=utf-8", theme.ToCss() + shared + style.Read());
    }

    public Theme Default { get; }

    /// <summary>Address of the site's sign in the browser's tab.</summary>
    public string Icon { get; }

    public IReadOnlyCollection<Theme> Themes => _themes.Values;

    /// <summary>Address of a head's style sheet.</summary>
    public string Sheet(string head, string? theme = null) => _sheets[(theme ?? Default.Id, head)];
}
