namespace Marketplace.Web.Commands;

/// <summary>`keys create`: what Production needs before it starts, so it runs without anything else. Keys that are there stay.</summary>
internal static class KeysCreate
{
    /// <returns>Null when the arguments ask for something else.</returns>
    public static int? Run(string[] arguments)
    {
        if (arguments is not ["keys", "create", var folder]) return null;
        KeyFolder.Create(folder);
        Console.Out.WriteLine(Path.GetFullPath(folder));
        return 0;
    }
}
