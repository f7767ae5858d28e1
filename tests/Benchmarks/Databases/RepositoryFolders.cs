namespace Marketplace.Benchmarks.Databases;

internal static class RepositoryFolders
{
    public static string Root { get; } = Find();

    public static string Seed { get; } = Path.Combine(Root, "seed-data");

    /// <summary>Kept out of version control: generated registers, databases, published builds.</summary>
    public static string Work { get; } = Path.Combine(Root, "tests", "Benchmarks", ".work");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Marketplace.sln"))) return at.FullName;
        throw new InvalidOperationException("Benchmarks run from within the repository.");
    }
}
