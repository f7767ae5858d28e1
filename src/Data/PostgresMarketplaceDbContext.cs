using System.Data.Common;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Marketplace.Data;

public sealed class PostgresMarketplaceDbContext(DbContextOptions<PostgresMarketplaceDbContext> options) : MarketplaceDbContext(options)
{
    public override bool IsConflict(DbException refusal) =>
        refusal.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>
    /// Texts sort as bytes, as on SQLite, so that both engines give the same order: said per column, as a server's template may forbid it per
    /// database. Versions are the row's own xmin.
    /// </summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Change>().Property(m => m.Transaction).HasDefaultValueSql("pg_current_xact_id()::text::bigint");
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))))
            builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsRowVersion().HasColumnName("xmin").HasColumnType("xid");
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
            if (property.ClrType == typeof(string) && property.GetCollation() is null && IsOurs(property.DeclaringType.ClrType))
                property.SetCollation("C");
    }

    private static bool IsOurs(Type type) => type.Namespace!.StartsWith("Marketplace", StringComparison.Ordinal);
}
