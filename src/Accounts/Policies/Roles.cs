namespace Marketplace.Accounts.Policies;

/// <summary>Roles as stored and as `users create --role` takes them.</summary>
public static class Roles
{
    /// <summary>Reads the province's lists and exports, changes nothing.</summary>
    public const string Viewer = "Viewer";

    /// <summary>Enters and verifies facts of the areas given.</summary>
    public const string Officer = "Officer";

    public const string Admin = "Admin";

    public const string Producer = "Producer";

    public static IReadOnlyList<string> All { get; } = [Viewer, Officer, Admin, Producer];

    public static IReadOnlyList<string> Staff { get; } = [Viewer, Officer, Admin];
}
