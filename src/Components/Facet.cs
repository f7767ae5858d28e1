namespace Marketplace.Components;

/// <summary>A filter of a list: its values are plain links that add or take away one choice.</summary>
public sealed record Facet(string Title, bool Open, IReadOnlyList<FacetLink> Values);

/// <param name="Url">The list with this value added, or taken away when it is chosen.</param>
/// <param name="Count">What the list would hold with this value.</param>
public sealed record FacetLink(string Text, string Url, int Count, bool Selected);
