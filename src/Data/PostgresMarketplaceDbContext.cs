using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

public sealed class PostgresMarketplaceDbContext(DbContextOptions<PostgresMarketplaceDbContext> options) : MarketplaceDbContext(options)
{
    /// <summary>Codes and dates sort as bytes, as on SQLite, so that both engines give the same order.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseCollation("C");
        builder.Entity<OutboxMessage>().Property(m => m.Transaction).HasDefaultValueSql("pg_current_xact_id()::text::bigint");
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
            if (property.ClrType == typeof(string) && property.GetCollation() is null && property.DeclaringType.ClrType.Namespace!.StartsWith("Marketplace", StringComparison.Ordinal))
                property.SetCollation("C");
    }
}
