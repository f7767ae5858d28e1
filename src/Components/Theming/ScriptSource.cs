namespace Marketplace.Components.Theming;

/// <summary>The Scripts/*.js of a head, embedded in its assembly.</summary>
public static class ScriptSource
{
    /// <param name="assets">Where they are served from.</param>
    /// <param name="head">A type in the head's root namespace.</param>
    /// <param name="name">Of the one file that they become.</param>
    /// <param name="files">In the order in which they run.</param>
    /// <returns>Address of the file.</returns>
    public static string Add(Assets assets, Type head, string name, params IReadOnlyList<string> files) => assets.Add(
        name, "text/javascript; charset=utf-8",
        string.Concat(files.Select(f => StyleSource.ReadResource(head.Assembly, $"{head.Namespace}.Scripts.{f}"))));
}
