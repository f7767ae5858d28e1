using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Users;

/// <summary>Passwords that are tried first: the commonest ones of public lists (common-passwords.txt says which), those too short left out.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const string Code = "PasswordTooCommon";

    private static readonly Lazy<FrozenSet<string>> _known = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsCommon(password ?? "") ? IdentityResult.Failed(new IdentityError { Code = Code }) : IdentityResult.Success);

    public static bool IsCommon(string password) => _known.Value.Contains(password.ToLowerInvariant());

    private static FrozenSet<string> Read()
    {
        using var file = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("Marketplace.Accounts.Users.common-passwords.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToFrozenSet();
    }
}
