using Marketplace.Components.Theming;

namespace Marketplace.BackOffice;

/// <summary>What makes forms of this head pleasanter where scripts run.</summary>
internal static class Scripts
{
    /// <returns>Address of the script.</returns>
    public static string Add(Assets assets)
    {
        var assembly = typeof(Scripts).Assembly;
        return assets.Add("work.js", "text/javascript; charset=utf-8", StyleSource.ReadResource(assembly, $"{assembly.GetName().Name}.Scripts.work.js"));
    }
}
