namespace Marketplace.IntegrationTests.Databases;

/// <summary>seed-data of the repository that the tests were built in.</summary>
internal static class SeedData
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "seed-data"))) return Path.Combine(at.FullName, "seed-data");
        throw new DirectoryNotFoundException("seed-data");
    }
}
