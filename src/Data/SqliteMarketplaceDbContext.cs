using System.Data.Common;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

public sealed class SqliteMarketplaceDbContext(DbContextOptions<SqliteMarketplaceDbContext> options) : MarketplaceDbContext(options)
{
    private const int Busy = 5;
    private const int Locked = 6;

    public override bool IsConflict(DbException refusal) => refusal is SqliteException { SqliteErrorCode: Busy or Locked };

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>SQLite has no instants: whole microseconds since 1970 compare and sort exactly.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Change>().Property(m => m.Transaction).HasDefaultValue(0L);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))))
            builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    private void RaiseVersions()
    {
        foreach (var row in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Modified))
            row.Property(r => r.Version).CurrentValue++;
    }

    private sealed class InstantConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        instant => FactInstant.ToMicroseconds(instant), microseconds => FactInstant.FromMicroseconds(microseconds));
}
