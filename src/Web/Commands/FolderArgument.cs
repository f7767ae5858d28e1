namespace Marketplace.Web.Commands;

/// <summary>The one argument of a verb that is no option, as a full path.</summary>
internal static class FolderArgument
{
    /// <returns>Null after saying on standard error what is wrong.</returns>
    public static string? Of(VerbContext context, params string[] options)
    {
        var strange = context.Arguments.FirstOrDefault(a => a.StartsWith("--", StringComparison.Ordinal) && !options.Contains(a));
        var folders = context.Arguments.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (strange is null && folders is [var folder]) return Path.GetFullPath(folder);
        context.Error.WriteLine($"{strange ?? "<folder>"}?");
        return null;
    }
}
