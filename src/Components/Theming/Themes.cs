using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Marketplace.Components.Theming;

/// <summary>
/// The looks on disk and the style sheet of each head in each of them. Read again while running: a theme that is broken keeps its last
/// good version, or is left out when it never was good, and the log says why.
/// </summary>
public sealed class Themes
{
    /// <summary>What stands in when the theme that was chosen is none.</summary>
    private const string Standing = "lam-hong";

    private readonly string _folder, _chosen, _icon;
    private readonly Assets _assets;
    private readonly ILogger<Themes> _log;
    private readonly Dictionary<string, string> _css;
    private readonly string[] _needed;
    private readonly Lock _one = new();
    private volatile State _state = new("", ThemeShelf.Empty, new Theme("", "", "", new Dictionary<string, string>(), HomeTemplate.Empty, null), []);

    public Themes(string folder, string defaultId, IEnumerable<StyleSource> styles, Assets assets, ILogger<Themes> log)
    {
        _folder = folder;
        _chosen = defaultId;
        _assets = assets;
        _log = log;
        var own = typeof(Themes).Assembly;
        _icon = StyleSource.ReadResource(own, $"{own.GetName().Name}.Styles.icon.svg");
        var shared = new StyleSource("", own).Read();
        _css = styles.ToDictionary(s => s.Head, s => shared + s.Read(), StringComparer.Ordinal);
        _needed = [.. _css.Values.SelectMany(StyleSource.TokensIn).Distinct().Order(StringComparer.Ordinal)];
        Reload();
    }

    public Theme Default => _state.Default;

    /// <summary>Changes when anything that pages show of a theme does: part of what cached pages are kept by.</summary>
    public string Edition => _state.Edition;

    /// <summary>Address of the site's sign in the browser's tab.</summary>
    public string Icon => _state.Icon;

    public IReadOnlyCollection<Theme> All => [.. _state.Shelf.Themes.Values];

    /// <summary>"theme: reason" of everything that lies in the folder and is not shown.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. _state.Shelf.Faults.Select(f => $"{f.Key}: {f.Value}"),
        .. _state.Default.Id == _chosen ? (string[])[] : [$"{_chosen}: it was chosen and is no good theme; {_state.Default.Id} stands in"],
    ];

    /// <summary>Address of a head's style sheet.</summary>
    public string Sheet(string head)
    {
        var now = _state;
        return now.Sheets[(now.Default.Id, head)];
    }

    /// <summary>Looks whether a file has changed since the last time, and if so reads all.</summary>
    public bool Reload()
    {
        lock (_one)
        {
            var stamp = ThemeShelf.StampOf(_folder);
            if (stamp == _state.Stamp && _state.Sheets.Count > 0) return false;
            var shelf = ThemeShelf.Read(_folder, _needed, _state.Shelf);
            NoteFaults(shelf);
            var chosen = shelf.Themes.GetValueOrDefault(_chosen) ?? shelf.Themes.GetValueOrDefault(Standing)
                ?? shelf.Themes.Values.FirstOrDefault() ?? _state.Default;
            var sheets = SheetsOf(shelf.Themes.Values.Append(chosen));
            var icon = _assets.Add("icon.svg", "image/svg+xml", chosen.Icon ?? _icon);
            _state = new State(stamp, shelf, chosen, sheets) { Icon = icon, Edition = EditionOf(chosen, icon, sheets) };
            return true;
        }
    }

    private void NoteFaults(ThemeShelf shelf)
    {
        foreach (var (theme, reason) in shelf.Faults)
            if (_state.Shelf.Faults.GetValueOrDefault(theme) != reason)
                _log.LogError("Theme {Theme} is broken, its last good version is shown, if any: {Reason}", theme, reason);
    }

    private Dictionary<(string Theme, string Head), string> SheetsOf(IEnumerable<Theme> themes)
    {
        var sheets = new Dictionary<(string Theme, string Head), string>();
        foreach (var theme in themes)
            foreach (var (head, css) in _css)
                sheets[(theme.Id, head)] = _assets.Add($"{head}-{theme.Id}.css", "text/css; charset=utf-8", theme.ToCss() + css);
        return sheets;
    }

    private static string EditionOf(Theme chosen, string icon, Dictionary<(string Theme, string Head), string> sheets)
    {
        var own = sheets.Where(s => s.Key.Theme == chosen.Id).Select(s => s.Value);
        var text = string.Join('|', [JsonSerializer.Serialize(chosen.Home), icon, .. own]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private sealed record State(string Stamp, ThemeShelf Shelf, Theme Default, Dictionary<(string Theme, string Head), string> Sheets)
    {
        public string Icon { get; init; } = "";

        public string Edition { get; init; } = "";
    }
}
