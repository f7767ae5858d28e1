namespace Marketplace.Components;

/// <param name="Url">Path in the page's language; null on the page itself.</param>
public sealed record Crumb(string Text, string? Url);
