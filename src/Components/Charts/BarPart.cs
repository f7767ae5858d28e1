namespace Marketplace.Components.Charts;

/// <param name="Kind">Class of the style sheet.</param>
/// <param name="IsHatched">Told from its neighbours by a pattern too, not by colour alone.</param>
public sealed record BarPart(string Label, int Value, string Kind, bool IsHatched = false);
