namespace Marketplace.Shared.Reference;

/// <summary>What a loader has loaded: the hash of its files, so that an unchanged release skips the work.</summary>
public sealed class LoadedReference
{
    public required string Loader { get; set; }

    public required string Hash { get; set; }
}
