namespace Marketplace.Components.Charts;

/// <param name="Kind">Class of the style sheet: lines differ by dashes too, not by colour alone.</param>
public sealed record ChartLine(string Label, string Kind, IReadOnlyList<double?> Values);
