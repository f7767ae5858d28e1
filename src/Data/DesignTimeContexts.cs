using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Marketplace.Data;

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteMarketplaceDbContext>
{
    public SqliteMarketplaceDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteMarketplaceDbContext>();
        options.UseMarketplaceSqlite("Data Source=design.db");
        return new SqliteMarketplaceDbContext(options.Options);
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresMarketplaceDbContext>
{
    public PostgresMarketplaceDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresMarketplaceDbContext>();
        options.UseMarketplacePostgres("Host=localhost");
        return new PostgresMarketplaceDbContext(options.Options);
    }
}
