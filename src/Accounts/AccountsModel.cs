using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.SignIn;
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
        model.Entity<IdentityRole<Guid>>().HasData(Roles.All.Select((name, i) => new IdentityRole<Guid>
        {
            Id = new Guid(i + 1, 0, 0, new byte[8]),
            Name = name,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = "1",
        }));
        var unit = model.Entity<OfficerUnit>().ToTable("officer_units");
        unit.HasKey(u => new { u.AccountId, u.Code });
        unit.HasOne<Account>().WithMany().HasForeignKey(u => u.AccountId);
        model.Entity<EndedSession>().ToTable("ended_sessions").HasKey(s => s.Id);

        var audit = model.Entity<AuditEntry>().ToTable("audit");
        audit.Property(a => a.Action).HasConversion<string>();
        audit.HasIndex(a => a.At);
        foreach (var property in audit.Metadata.GetProperties().Where(p => !p.IsPrimaryKey())) property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
