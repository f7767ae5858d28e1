using Marketplace.Accounts.Audit;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <param name="ProducerCode">Already checked to exist.</param>
public sealed record GrantMembershipCommand(Guid AccountId, string ProducerCode, ProducerRole Role)
{
    public bool IsSample { get; init; }
}

/// <summary>Makes an account one of a producer's people, or changes what it may do there; felt within half a minute.</summary>
public sealed class GrantMembership(DbContext db, IAudit audit)
{
    public async Task ExecuteAsync(GrantMembershipCommand command, CancellationToken cancel)
    {
        var known = await db.Set<Membership>().FindAsync([command.AccountId, command.ProducerCode], cancel);
        var before = known?.Role.ToString() ?? "";
        if (known is null)
        {
            known = new Membership { AccountId = command.AccountId, ProducerCode = command.ProducerCode, IsSample = command.IsSample };
            db.Add(known);
        }
        known.Role = command.Role;
        var subject = AccountActions.Account(command.AccountId);
        audit.Note(AccountActions.MembershipGranted, subject, $"{command.ProducerCode} {before}".Trim(), $"{command.ProducerCode} {command.Role}");
        await db.SaveChangesAsync(cancel);
    }
}
