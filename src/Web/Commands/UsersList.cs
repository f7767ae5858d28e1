using Marketplace.Accounts.Users;

namespace Marketplace.Web.Commands;

/// <summary>`users list`: e-mail, roles, areas, producers and state, a tab between.</summary>
internal static class UsersList
{
    public static Verb Verb { get; } = new("users list", "", async context =>
    {
        foreach (var user in await context.Services.GetRequiredService<ListUsers>().ExecuteAsync(context.Cancel))
        {
            string[] marks = [user.HasSecondFactor ? "2fa" : "", user.IsDisabled ? "disabled" : "", user.IsSample ? "sample" : ""];
            string[] rights = [string.Join(' ', user.Roles), string.Join(' ', user.Units), string.Join(", ", user.Memberships)];
            string[] cells = [user.Email, .. rights, string.Join(' ', marks.Where(m => m.Length > 0))];
            await context.Out.WriteLineAsync(string.Join('\t', cells).TrimEnd());
        }
        return 0;
    });
}
