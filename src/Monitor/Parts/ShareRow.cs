namespace Marketplace.Monitor.Parts;

/// <param name="Means">Said under the label.</param>
/// <param name="Url">List of those counted, for officers.</param>
public sealed record ShareRow(string Label, int Count, string? Means = null, string? Url = null);
