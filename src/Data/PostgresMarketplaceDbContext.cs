using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

public sealed class PostgresMarketplaceDbContext(DbContextOptions<PostgresMarketplaceDbContext> options) : MarketplaceDbContext(options)
{
    /// <summary>Texts sort as bytes, as on SQLite, so that both engines give the same order: said per column, as a server's template may forbid it per database.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<OutboxMessage>().Property(m => m.Transaction).HasDefaultValueSql("pg_current_xact_id()::text::bigint");
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
            if (property.ClrType == typeof(string) && property.GetCollation() is null && property.DeclaringType.ClrType.Namespace!.StartsWith("Marketplace", StringComparison.Ordinal))
                property.SetCollation("C");
    }
}
