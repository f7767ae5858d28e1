using Marketplace.Accounts.Users;

namespace Marketplace.Web.Commands;

/// <summary>`users reset`: a new password from standard input, or made and printed once; the second factor is set up anew.</summary>
internal static class UsersReset
{
    public static Verb Verb { get; } = new("users reset", "<email>", RunAsync);

    private static async Task<int> RunAsync(VerbContext context)
    {
        if (context.Arguments is not [var email]) return await context.RefuseAsync(Verbs.CouldNotRun, $"{Verb.Words} {Verb.Usage}");
        var password = await NewPassword.ReadAsync(context.Cancel);
        var reset = await context.Services.GetRequiredService<ResetUser>().ExecuteAsync(new(email, password.Text), context.Cancel);
        if (!reset.Succeeded) return await context.RefuseAsync(1, reset.InBothLanguages());
        await context.Out.WriteLineAsync(email);
        await password.TellAsync(context.Out);
        return 0;
    }
}
