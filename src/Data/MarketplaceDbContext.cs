using System.Data.Common;
using Marketplace.Accounts;
using Marketplace.Accounts.Users;
using Marketplace.Catalog;
using Marketplace.Data.Changes;
using Marketplace.Data.Jobs;
using Marketplace.Mail.Notices;
using Marketplace.Media;
using Marketplace.Ordering;
using Marketplace.SalesChannels;
using Marketplace.Search;
using Marketplace.Shared.Reference;
using Marketplace.Shared.Transactions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

/// <summary>Where all tables meet: one unit of work for every module. Each engine has a derived context with its own migrations.</summary>
public abstract class MarketplaceDbContext(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext, IJudgesConflicts
{
    /// <summary>Keys of cookies and tokens: one ring for all nodes, kept over restarts.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public abstract bool IsConflict(DbException refusal);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new ChangesTable());
        builder.ApplyConfiguration(new JobsTable());
        builder.AddAccounts();
        builder.Entity<LoadedReference>().ToTable("loaded_references").HasKey(r => r.Loader);
        builder.AddCatalog();
        builder.AddSearch();
        builder.AddOrdering();
        builder.AddSalesChannels();
        builder.AddMedia();
        builder.AddNotices();
    }
}
