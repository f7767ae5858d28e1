using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Geography;

namespace Marketplace.Web.Commands;

/// <summary>Makes an account. The password comes from standard input, or is made here and printed once.</summary>
internal static class UsersCreate
{
    public static Verb Verb { get; } = new("users create", "<email> --role <Viewer|Officer|Admin|Producer> [--areas <codes|all>]", RunAsync);

    private static async Task<int> RunAsync(VerbContext context)
    {
        var email = context.Arguments.FirstOrDefault(a => !a.StartsWith('-'));
        var role = context.ValueOf("--role");
        if (email is null || role is null) return await context.RefuseAsync(Verbs.CouldNotRun, $"{Verb.Words} {Verb.Usage}");
        var units = (context.ValueOf("--areas") ?? AllFor(role)).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var geography = context.Services.GetRequiredService<GeographyBook>();
        if (units.FirstOrDefault(u => u != CreateUserCommand.WholeProvince && geography.Area(u) is null && geography.Commune(u) is null) is { } stranger)
            return await context.RefuseAsync(1, $"areas: {stranger}: không phải mã của 13 địa bàn hay 69 xã, phường / no such area or commune");

        var password = await NewPassword.ReadAsync(context.Cancel);
        var created = await context.Services.GetRequiredService<CreateUser>().ExecuteAsync(new(email, password.Text, role, units), context.Cancel);
        if (!created.Succeeded) return await context.RefuseAsync(1, created.InBothLanguages());
        await context.Out.WriteLineAsync($"{email}: {role} {string.Join(' ', units)}".TrimEnd());
        await password.TellAsync(context.Out);
        return 0;
    }

    /// <summary>Staff for whom no area is named get the whole province, as a right written down.</summary>
    private static string AllFor(string role) => Roles.Staff.Contains(role) ? CreateUserCommand.WholeProvince : "";
}
