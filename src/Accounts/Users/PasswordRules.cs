using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Users;

/// <summary>What a new password must be, in words.</summary>
public sealed class PasswordRules(UserManager<Account> users)
{
    /// <summary>Null when the password is good.</summary>
    internal async Task<FieldError?> RefusalAsync(Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
            if ((await validator.ValidateAsync(users, account, password)).Errors.FirstOrDefault() is { } error) return Named(error);
        return null;
    }

    internal FieldError Named(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("password", AccountRefusals.PasswordTooShort(users.Options.Password.RequiredLength)),
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
            new("password", AccountRefusals.PasswordTooPlain(users.Options.Password.RequiredUniqueChars)),
        CommonPasswords.Code => new("password", AccountRefusals.PasswordTooCommon),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new("email", AccountRefusals.EmailTaken),
        _ => new("email", AccountRefusals.NotAnEmail),
    };
}
