namespace Marketplace.Components.Menus;

/// <summary>Links of a head's menu under one word. A group whose word is empty shows its links themselves.</summary>
public sealed record MenuGroup(string Words, IReadOnlyList<(string Path, string Words)> Links)
{
    /// <summary>Where the reader is: <c>page</c> on the page itself, <c>true</c> somewhere below it, else nothing, as <c>aria-current</c> says it.</summary>
    /// <param name="home">The head's first page, below which all others stand.</param>
    public static string? Current(string here, string path, string home)
    {
        if (here == path) return "page";
        return path != home && here.StartsWith(path + "/", StringComparison.Ordinal) ? "true" : null;
    }
}
