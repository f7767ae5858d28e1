using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

/// <summary>Tables whose rows the database itself lets nobody change or delete. Laid anew after each migration, which may rebuild a table.</summary>
internal static class AppendOnly
{
    private const string Sqlite = """
        CREATE TRIGGER IF NOT EXISTS audit_keeps_rows BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_keeps_words BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
        """;

    private const string Postgres = """
        CREATE OR REPLACE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''audit is append-only''; END';
        CREATE OR REPLACE TRIGGER audit_keeps_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        """;

    public static Task KeepAuditAsync(this MarketplaceDbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? Postgres : Sqlite, cancel);
}
