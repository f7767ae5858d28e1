using Marketplace.Components.Theming;

namespace Marketplace.Storefront;

/// <summary>The small scripts that make pages nicer; every page is complete without them.</summary>
internal static class Scripts
{
    /// <returns>Address of all scripts as one file.</returns>
    public static string Add(Assets assets) => ScriptSource.Add(assets, typeof(Scripts), "shop.js", "suggest.js", "gallery.js", "basket.js");
}
