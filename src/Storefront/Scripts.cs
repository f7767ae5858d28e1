using Marketplace.Components.Theming;

namespace Marketplace.Storefront;

/// <summary>The small scripts that make pages nicer; every page is complete without them.</summary>
internal static class Scripts
{
    private static readonly string[] _files = ["suggest.js", "gallery.js", "basket.js"];

    /// <returns>Address of all scripts as one file.</returns>
    public static string Add(Assets assets)
    {
        var assembly = typeof(Scripts).Assembly;
        var scripts = _files.Select(f => StyleSource.ReadResource(assembly, $"{assembly.GetName().Name}.Scripts.{f}"));
        return assets.Add("shop.js", "text/javascript; charset=utf-8", string.Concat(scripts));
    }
}
