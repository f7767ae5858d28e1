using Marketplace.Components.Theming;

namespace Marketplace.BackOffice;

/// <summary>What makes forms of this head pleasanter where scripts run.</summary>
internal static class Scripts
{
    /// <returns>Address of the script.</returns>
    public static string Add(Assets assets) => ScriptSource.Add(assets, typeof(Scripts), "work.js", "work.js");
}
