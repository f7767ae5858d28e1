using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="Units">Areas or communes of staff, already checked to exist, or <see cref="WholeProvince"/>; none = sees nothing.</param>
public sealed record CreateUserCommand(string Email, string Password, string Role, IReadOnlyCollection<string> Units, bool IsSample = false)
{
    public const string WholeProvince = OfficerUnit.WholeProvince;
}

/// <summary>Creates an account with one role. Errors: email (malformed, taken), password (too weak), role, areas.</summary>
public sealed class CreateUser(UserManager<Account> users, PasswordRules rules, DbContext db, IAudit audit)
{
    public async Task<Result<Guid>> ExecuteAsync(CreateUserCommand command, CancellationToken cancel)
    {
        if (Refusal(command) is { } refusal) return Result.Refused<Guid>(refusal);
        return await db.InTransactionAsync(c => CreateAsync(command, c), cancel);
    }

    private async Task<Result<Guid>> CreateAsync(CreateUserCommand command, CancellationToken cancel)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = command.Email,
            Email = command.Email,
            EmailConfirmed = true,
            IsSample = command.IsSample,
        };
        var created = await users.CreateAsync(account, command.Password);
        if (!created.Succeeded) return Result.Refused<Guid>([.. created.Errors.Select(rules.Named)]);
        await users.AddToRoleAsync(account, command.Role);
        db.Set<OfficerUnit>().AddRange(command.Units.Distinct().Select(code => new OfficerUnit { AccountId = account.Id, Code = code }));
        audit.Note(AccountActions.Created, AccountActions.Account(account.Id), after: account.Email);
        audit.Note(AccountActions.RolesChanged, AccountActions.Account(account.Id), after: $"{command.Role} {string.Join(' ', command.Units)}".TrimEnd());
        await db.SaveChangesAsync(cancel);
        return Result.Ok(account.Id);
    }

    private static FieldError? Refusal(CreateUserCommand command)
    {
        if (!EmailFormat.IsValid(command.Email)) return new("email", AccountRefusals.NotAnEmail);
        if (!Roles.All.Contains(command.Role)) return new("role", AccountRefusals.NotARole(Roles.All));
        return command.Units.Count > 0 && !Roles.Staff.Contains(command.Role) ? new("areas", AccountRefusals.AreasAreForStaff) : null;
    }
}
