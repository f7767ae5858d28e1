namespace Marketplace.Shared;

/// <summary>Files that a folder from outside may hold: links, folders, pipes and devices are none, and are never opened.</summary>
public static class OrdinaryFile
{
    /// <summary>False also for an empty file, since a pipe says that it holds no bytes, and who opens it may wait for ever.</summary>
    public static bool HasBytes(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null, Length: > 0 };

    /// <summary>Something of that name is there, but it is a link or a folder.</summary>
    public static bool IsAnother(string path) => Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;
}
