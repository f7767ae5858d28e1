using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Accounts;

/// <summary>How the accounts' tables look beside Identity's own.</summary>
public static class AccountsModel
{
    public static void AddAccounts(this ModelBuilder model)
    {
        // As Identity maps it in the third version of its schema, which it reads from services that migrations do not have.
        var passkey = model.Entity<IdentityUserPasskey<Guid>>().ToTable("asp_net_user_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        model.Entity<IdentityRole<Guid>>().HasData(Roles.All.Select((name, i) => new IdentityRole<Guid>
        {
            Id = new Guid(i + 1, 0, 0, new byte[8]),
            Name = name,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = "1",
        }));
        model.Entity<Account>().Property(a => a.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        var unit = model.Entity<OfficerUnit>().ToTable("officer_units");
        unit.HasKey(u => new { u.AccountId, u.Code });
        unit.HasOne<Account>().WithMany().HasForeignKey(u => u.AccountId);
        var member = model.Entity<Membership>().ToTable("memberships");
        member.HasKey(m => new { m.AccountId, m.ProducerCode });
        member.HasIndex(m => m.ProducerCode);
        member.Property(m => m.Role).HasConversion<string>();
        member.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        var session = model.Entity<Session>().ToTable("sessions");
        session.HasIndex(s => s.AccountId);
        session.HasIndex(s => s.SeenAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        var invitation = model.Entity<Invitation>().ToTable("invitations");
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Role).HasConversion<string>();
        invitation.HasIndex(i => i.CodeHash).IsUnique();
        invitation.HasIndex(i => i.ProducerCode);
        model.AddAssistance();

        var audit = model.Entity<AuditEntry>().ToTable("audit");
        audit.Property(a => a.ActorKind).HasConversion<string>();
        audit.HasIndex(a => new { a.Subject, a.Id });
        audit.HasIndex(a => new { a.ForProducer, a.Id });
        audit.HasIndex(a => a.Position).IsUnique();
        string[] sealing = [nameof(AuditEntry.Position), nameof(AuditEntry.Seal)];
        foreach (var property in audit.Metadata.GetProperties().Where(p => !p.IsPrimaryKey() && !sealing.Contains(p.Name)))
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
