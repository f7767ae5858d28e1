using Marketplace.Register;

namespace Marketplace.Web.Commands;

/// <summary>Writes every version of the register, and the reference data that figures need, into a folder.</summary>
internal static class RegistryExport
{
    public static Verb Verb { get; } = new("registry export", "<folder>", async context =>
    {
        if (FolderArgument.Of(context) is not { } folder) return Verbs.CouldNotRun;
        await context.Services.GetRequiredService<ExportRegister>().ExecuteAsync(folder, context.Cancel);
        return 0;
    });
}
