using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

public sealed class InviteForm
{
    [StringLength(254)] public string Email { get; set; } = "";

    /// <summary>Name of a <see cref="ProducerRole"/>.</summary>
    [StringLength(12)] public string Role { get; set; } = nameof(ProducerRole.Catalogue);
}

/// <summary>
/// An owner asks somebody by letter to work for the producer; asked again, the earlier letter is good for nothing. Errors: Email, Role, the whole
/// form (not their producer, or too many open).
/// </summary>
public sealed class InvitePerson(DbContext db, ICurrentUser user, ISiteAddress site, IAudit audit, TimeProvider clock)
{
    private const int MostOpen = 20;

    /// <param name="producerName">As the letter calls it.</param>
    public Task<Result> ExecuteAsync(string producerCode, string producerName, InviteForm form, CancellationToken cancel) =>
        db.InTransactionAsync(c => InviteAsync(producerCode, producerName, form, c), cancel);

    /// <summary>Takes an open one back.</summary>
    public async Task WithdrawAsync(Guid id, CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<Invitation>().OwnedBy(user, ProducerRight.People, i => i.ProducerCode).Where(i => i.Id == id && i.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EndedAt, now), cancel);
    }

    internal static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private async Task<Result> InviteAsync(string producer, string name, InviteForm form, CancellationToken cancel)
    {
        if (user.Id is not { } me || !user.May(ProducerRight.People, producer)) return Refused("", AccountRefusals.NoSuchProducer);
        var email = form.Email.Trim();
        if (!EmailFormat.IsValid(email))
            return Refused(nameof(form.Email), AccountRefusals.NotAnEmail);
        if (!Enum.TryParse<ProducerRole>(form.Role, out var role) || !Ownership.GivenRoles.Contains(role))
            return Refused(nameof(form.Role), AccountRefusals.NotAProducerRole);
        var now = clock.GetUtcNow();
        var address = email.ToUpperInvariant();
        if (await IsMemberAsync(producer, address, cancel)) return Refused(nameof(form.Email), AccountRefusals.AlreadyMember);
        var since = now - ProducerPeople.Lifetime;
        var open = await db.Set<Invitation>().Where(i => i.ProducerCode == producer && i.EndedAt == null && i.SentAt > since).ToListAsync(cancel);
        foreach (var earlier in open.Where(i => i.Email == address)) earlier.EndedAt = now;
        if (open.Count(i => i.EndedAt is null) >= MostOpen) return Refused("", AccountRefusals.TooManyInvitations);

        var code = RandomNumberGenerator.GetHexString(40, lowercase: true);
        db.Add(new Invitation
        {
            Id = Guid.CreateVersion7(now), ProducerCode = producer, ProducerName = name, Email = address, Role = role, CodeHash = HashOf(code), InvitedBy = me,
            SentAt = now, IsSample = user.IsSample,
        });
        audit.Note(AccountActions.Invited, $"producer:{producer}", "", role.ToString());
        if (!user.IsSample)
            db.Post(
                new LetterReader(email, CultureInfo.CurrentUICulture), AccountRefusals.Letter("InviteSubject", name),
                AccountRefusals.Letter("Invite", $"{site.Link(SignInPaths.Invitation, CultureInfo.CurrentUICulture)}?{AccountLinks.Code}={code}", name));
        return Result.Ok();
    }

    private Task<bool> IsMemberAsync(string producer, string address, CancellationToken cancel) => db.Set<Membership>()
        .Where(m => m.ProducerCode == producer).Join(db.Set<Account>(), m => m.AccountId, a => a.Id, (m, a) => a.NormalizedEmail)
            .AnyAsync(e => e == address, cancel);

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
