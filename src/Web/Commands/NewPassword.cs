using System.Security.Cryptography;

namespace Marketplace.Web.Commands;

/// <summary>A password from standard input, or made here and told once.</summary>
internal sealed record NewPassword(string Text, bool IsMade)
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static async Task<NewPassword> ReadAsync(CancellationToken cancel)
    {
        var given = Console.IsInputRedirected ? await Console.In.ReadLineAsync(cancel) : null;
        return string.IsNullOrEmpty(given) ? new NewPassword(Made(), IsMade: true) : new NewPassword(given, IsMade: false);
    }

    public Task TellAsync(TextWriter to) => IsMade ? to.WriteLineAsync($"Mật khẩu / password: {Text}") : Task.CompletedTask;

    private static string Made() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
