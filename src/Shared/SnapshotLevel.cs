using System.Data;

namespace Marketplace.Shared;

/// <summary>Isolation in which several queries see one state of the database, as the engine in use calls it.</summary>
public sealed record SnapshotLevel(IsolationLevel Level);
