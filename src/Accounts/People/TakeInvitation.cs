using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <param name="IsForMe">The person in hand has the address that was invited.</param>
public sealed record InvitationView(string ProducerName, ProducerRole Role, bool IsForMe);

/// <summary>Takes the place that a letter offers: once, within seven days, by the account that has the letter's address.</summary>
public sealed class TakeInvitation(DbContext db, GrantMembership grant, RenewSession renew, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null when the link is used, old, taken back or forged.</returns>
    public async Task<InvitationView?> FindAsync(string? code, CancellationToken cancel) => await OpenAsync(code, cancel) is { } invitation
        ? new InvitationView(invitation.ProducerName, invitation.Role, IsFor(invitation)) : null;

    /// <summary>Errors: the whole form.</summary>
    public async Task<Result> ExecuteAsync(string? code, CancellationToken cancel)
    {
        var taken = await db.InTransactionAsync(c => TakeAsync(code, c), cancel);
        if (taken.Succeeded) await renew.ExecuteAsync();
        return taken;
    }

    private async Task<Result> TakeAsync(string? code, CancellationToken cancel)
    {
        if (user.Id is not { } account || await OpenAsync(code, cancel) is not { } invitation || !IsFor(invitation))
            return Result.Refused(new FieldError("", AccountRefusals.BadLink));
        DateTimeOffset? now = clock.GetUtcNow();
        var mine = await db.Set<Invitation>().Where(i => i.Id == invitation.Id && i.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EndedAt, now).SetProperty(i => i.TakenBy, (Guid?)account), cancel);
        if (mine == 0) return Result.Refused(new FieldError("", AccountRefusals.BadLink));
        await grant.ExecuteAsync(new GrantMembershipCommand(account, invitation.ProducerCode, invitation.Role) { IsSample = invitation.IsSample }, cancel);
        return Result.Ok();
    }

    private bool IsFor(Invitation invitation) => string.Equals(invitation.Email, user.Name, StringComparison.OrdinalIgnoreCase);

    private async Task<Invitation?> OpenAsync(string? code, CancellationToken cancel)
    {
        if (code is not { Length: 40 }) return null;
        var hash = InvitePerson.HashOf(code);
        var since = clock.GetUtcNow() - ProducerPeople.Lifetime;
        return await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.CodeHash == hash && i.EndedAt == null && i.SentAt > since, cancel);
    }
}
