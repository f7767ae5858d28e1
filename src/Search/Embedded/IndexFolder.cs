namespace Marketplace.Search.Embedded;

/// <summary>
/// Where the embedded index lies: one folder per build and a file that names the one in use. Whoever holds the lock file owns it;
/// the lock dies with its process. Another process on the same folder keeps its index in memory.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    /// <summary>Raised when terms or blocks change their meaning: an older index is built anew.</summary>
    public const int Format = 4;

    private readonly string _root;
    private readonly string _pointer;
    private FileStream? _lock;

    public IndexFolder(string dataFolder)
    {
        _root = Path.Combine(dataFolder, "search", $"lucene-{Format}");
        _pointer = Path.Combine(_root, "current");
    }

    public bool IsOwned => _lock is not null;

    public bool TryOwn()
    {
        var owner = Path.Combine(_root, "owner");
        if (_lock is not null && File.Exists(owner)) return true;
        // Deleted under us: the lock that is held guards nothing any more.
        _lock?.Dispose();
        _lock = null;
        try
        {
            Directory.CreateDirectory(_root);
            _lock = new FileStream(owner, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { return false; }
    }

    public string? Current()
    {
        if (!File.Exists(_pointer)) return null;
        var path = Path.Combine(_root, File.ReadAllText(_pointer).Trim());
        return Directory.Exists(path) ? path : null;
    }

    public string Fresh() => Path.Combine(_root, Guid.CreateVersion7().ToString("N"));

    /// <summary>The rename is the moment of the switch; a process that dies before it leaves the old index in use.</summary>
    public void Switch(string path)
    {
        File.WriteAllText(_pointer + ".new", Path.GetFileName(path));
        File.Move(_pointer + ".new", _pointer, overwrite: true);
        foreach (var old in Directory.EnumerateDirectories(_root).Where(d => d != path)) Remove(old);
    }

    public void Dispose() => _lock?.Dispose();

    private static void Remove(string folder)
    {
        try { Directory.Delete(folder, recursive: true); }
        catch (IOException) { }
    }
}
