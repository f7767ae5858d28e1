using Marketplace.Monitor.Query;

namespace Marketplace.Monitor.Parts;

/// <param name="List">Those counted, for officers.</param>
/// <param name="Means">Said under the label.</param>
public sealed record ShareRow(string Label, int Count, MonitorQuery List, string? Means = null);
