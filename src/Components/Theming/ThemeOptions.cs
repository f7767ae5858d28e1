using System.ComponentModel.DataAnnotations;

namespace Marketplace.Components.Theming;

/// <summary>Section "Theme".</summary>
public sealed class ThemeOptions
{
    /// <summary>Folder of the look that readers get who chose none; one that is missing or broken is told by the health of themes.</summary>
    [RegularExpression("^[a-z0-9][a-z0-9-]{0,40}$", ErrorMessage = "Theme:Default is no name of a folder in themes.")]
    public string Default { get; set; } = "lam-hong";
}
