namespace Marketplace.Components.Charts;

/// <param name="Label">Name and both counts in words.</param>
public sealed record MapUnit(string Label, string Url, int Part, int Whole);
