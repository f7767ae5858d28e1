namespace Marketplace.Shared.Reference;

/// <summary>
/// Brings a module's reference data (geography, classification, channel kinds, targets) to what the release ships.
/// Called at every start and by every verb, inside the lock that guards migrations; unchanged files cost a hash.
/// </summary>
public interface IReferenceLoader
{
    /// <summary>Files under the seed-data folder that it reads, with forward slashes.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Adds, changes and removes rows of the unit of work; the caller saves.</summary>
    Task LoadAsync(string seedFolder, CancellationToken cancel);
}
