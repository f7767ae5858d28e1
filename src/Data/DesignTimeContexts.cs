using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Marketplace.Data;

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteMarketplaceDbContext>
{
    public SqliteMarketplaceDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteMarketplaceDbContext>)new DbContextOptionsBuilder<SqliteMarketplaceDbContext>().UseMarketplaceSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresMarketplaceDbContext>
{
    public PostgresMarketplaceDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgresMarketplaceDbContext>)new DbContextOptionsBuilder<PostgresMarketplaceDbContext>().UseMarketplacePostgres("Host=localhost").Options);
}
