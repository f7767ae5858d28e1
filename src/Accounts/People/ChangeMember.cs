using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>
/// An owner changes what somebody may do for the producer, or ends it; felt within half a minute. The last owner stays one. Errors: the whole
/// form (not their producer, nobody such, or the last owner), Role.
/// </summary>
public sealed class ChangeMember(DbContext db, ICurrentUser user, IAudit audit)
{
    public Task<Result> SetRoleAsync(string producerCode, Guid account, string role, CancellationToken cancel) =>
        !Enum.TryParse<ProducerRole>(role, out var wanted) || !Ownership.GivenRoles.Contains(wanted)
            ? Task.FromResult(Result.Refused(new FieldError("Role", AccountRefusals.NotAProducerRole)))
            : db.InTransactionAsync(c => ChangeAsync(producerCode, account, wanted, c), cancel);

    public Task<Result> RemoveAsync(string producerCode, Guid account, CancellationToken cancel) =>
        db.InTransactionAsync(c => ChangeAsync(producerCode, account, null, c), cancel);

    private async Task<Result> ChangeAsync(string producer, Guid account, ProducerRole? role, CancellationToken cancel)
    {
        var members = db.Set<Membership>().OwnedBy(user, ProducerRight.People, m => m.ProducerCode).Where(m => m.ProducerCode == producer);
        // All of the producer's rows are locked: two owners who remove each other would leave none.
        await members.ExecuteUpdateAsync(set => set.SetProperty(m => m.IsSample, m => m.IsSample), cancel);
        var all = await members.ToListAsync(cancel);
        if (all.Find(m => m.AccountId == account) is not { } member) return Result.Refused(new FieldError("", AccountRefusals.NoSuchAccount));
        if (role != ProducerRole.Owner && member.Role == ProducerRole.Owner && all.Count(m => m.Role == ProducerRole.Owner) == 1)
            return Result.Refused(new FieldError("", AccountRefusals.LastOwner));
        audit.Note(
            role is null ? AccountActions.MembershipEnded : AccountActions.MembershipGranted, AccountActions.Account(account), $"{producer} {member.Role}",
            role is null ? "" : $"{producer} {role}");
        if (role is { } wanted) member.Role = wanted;
        else db.Remove(member);
        return Result.Ok();
    }
}
