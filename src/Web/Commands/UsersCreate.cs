using System.Security.Cryptography;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Geography;

namespace Marketplace.Web.Commands;

/// <summary>Makes an account. The password comes from standard input, or is made here and printed once.</summary>
internal static class UsersCreate
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Verb Verb { get; } = new("users create", "<email> --role <Viewer|Officer|Admin|Producer> [--areas <codes>]", RunAsync);

    private static async Task<int> RunAsync(VerbContext context)
    {
        var email = context.Arguments.FirstOrDefault(a => !a.StartsWith('-'));
        var role = context.ValueOf("--role");
        if (email is null || role is null) return await RefuseAsync(context, Verbs.CouldNotRun, $"{Verb.Words} {Verb.Usage}");
        var units = (context.ValueOf("--areas") ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var geography = context.Services.GetRequiredService<GeographyBook>();
        if (units.FirstOrDefault(u => geography.Area(u) is null && geography.Commune(u) is null) is { } stranger)
            return await RefuseAsync(context, 1, $"areas: {stranger}: không phải mã của 13 địa bàn hay 69 xã, phường / no such area or commune");

        var given = Console.IsInputRedirected ? await Console.In.ReadLineAsync(context.Cancel) : null;
        var password = string.IsNullOrEmpty(given) ? Made() : given;
        var created = await context.Services.GetRequiredService<CreateUser>().ExecuteAsync(new(email, password, role, units), context.Cancel);
        if (!created.Succeeded) return await RefuseAsync(context, 1, created.InBothLanguages());
        await context.Out.WriteLineAsync($"{email}: {role} {string.Join(' ', units)}".TrimEnd());
        if (password != given) await context.Out.WriteLineAsync($"Mật khẩu / password: {password}");
        return 0;
    }

    private static string Made() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    private static async Task<int> RefuseAsync(VerbContext context, int exitCode, string message)
    {
        await context.Error.WriteLineAsync(message);
        return exitCode;
    }
}
