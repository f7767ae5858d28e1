namespace Marketplace.Components;

/// <summary>Pages of a head that search engines may show, beside those of the shop; registered by the head itself.</summary>
/// <param name="Paths">Vietnamese form.</param>
public sealed record IndexedPages(IReadOnlyList<string> Paths);
