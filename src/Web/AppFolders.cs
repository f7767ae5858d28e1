namespace Marketplace.Web;

/// <summary>Where the process keeps its files: embedded database, index, pictures and mail live under <see cref="Data"/>.</summary>
public sealed record AppFolders(string Data, string Seed, string Themes)
{
    /// <summary>The project's folder during development, the program's own folder when published; never the caller's.</summary>
    public static string ContentRoot { get; } =
        Above(AppContext.BaseDirectory, at => File.Exists(Path.Combine(at, "Marketplace.sln"))) is { } repository
            ? Path.Combine(repository, "src", "Web") : AppContext.BaseDirectory;

    public static AppFolders Of(IConfiguration configuration)
    {
        var data = configuration["Storage:Root"] is { Length: > 0 } configured ? Path.GetFullPath(configured) : Path.Combine(ContentRoot, "App_Data");
        Directory.CreateDirectory(data);
        var seed = configuration["Seed:Folder"] is { Length: > 0 } own ? Path.GetFullPath(own) : Shipped("seed-data");
        if (!Directory.Exists(seed)) throw new InvalidOperationException($"Seed:Folder: there is no folder {seed}.");
        return new AppFolders(data, seed, Shipped("themes"));
    }

    /// <summary>Shipped folders lie beside the published program, or at the repository root during development.</summary>
    private static string Shipped(string name) =>
        Above(ContentRoot, at => Directory.Exists(Path.Combine(at, name))) is { } parent ? Path.Combine(parent, name) : Path.Combine(ContentRoot, name);

    private static string? Above(string start, Func<string, bool> fits)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            if (fits(at.FullName)) return at.FullName;
        return null;
    }
}
