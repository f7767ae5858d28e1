namespace Marketplace.Web;

/// <summary>Where the process keeps its files: embedded database, index, pictures and mail live under <see cref="Data"/>.</summary>
public sealed record AppFolders(string Data, string Seed)
{
    public static AppFolders Of(WebApplicationBuilder builder)
    {
        var root = builder.Configuration["Storage:Root"] is { Length: > 0 } configured
            ? Path.GetFullPath(configured)
            : Path.Combine(builder.Environment.ContentRootPath, "App_Data");
        return new AppFolders(root, Find(builder.Environment.ContentRootPath, "seed-data"));
    }

    /// <summary>Shipped folders lie beside the published program, or at the repository root during development.</summary>
    public static string Find(string start, string name)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }
        return Path.Combine(AppContext.BaseDirectory, name);
    }
}
