using Marketplace.Accounts.Users;

namespace Marketplace.Web.Commands;

/// <summary>`users disable`: nobody signs in with the account any more.</summary>
internal static class UsersDisable
{
    public static Verb Verb { get; } = new("users disable", "<email>", async context =>
    {
        if (context.Arguments is not [var email]) return await context.RefuseAsync(Verbs.CouldNotRun, "users disable <email>");
        var disabled = await context.Services.GetRequiredService<DisableUser>().ExecuteAsync(email, context.Cancel);
        return disabled.Succeeded ? 0 : await context.RefuseAsync(1, disabled.InBothLanguages());
    });
}
