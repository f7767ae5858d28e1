using Marketplace.Shared.Facts;
using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

public sealed class SqliteMarketplaceDbContext(DbContextOptions<SqliteMarketplaceDbContext> options) : MarketplaceDbContext(options)
{
    /// <summary>SQLite has no instants: whole microseconds since 1970 compare and sort exactly.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<OutboxMessage>().Property(m => m.Transaction).HasDefaultValue(0L);
    }

    private sealed class InstantConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        instant => FactInstant.ToMicroseconds(instant), microseconds => FactInstant.FromMicroseconds(microseconds));
}
